/** Tests of bars of minutes and intervals. */
@NullMarked
package io.nexanest.market.minute;

import org.jspecify.annotations.NullMarked;
