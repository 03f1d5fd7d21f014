/** What the books are worth, once, live and over time. */
@NullMarked
package io.nexanest.desktop.gateway.valuation;

import org.jspecify.annotations.NullMarked;
