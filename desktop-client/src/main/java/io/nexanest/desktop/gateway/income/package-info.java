/** Income as it was received, and what is to come. */
@NullMarked
package io.nexanest.desktop.gateway.income;

import org.jspecify.annotations.NullMarked;
