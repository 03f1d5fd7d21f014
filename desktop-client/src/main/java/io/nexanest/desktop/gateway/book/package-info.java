/** Households, portfolios and accounts. */
@NullMarked
package io.nexanest.desktop.gateway.book;

import org.jspecify.annotations.NullMarked;
