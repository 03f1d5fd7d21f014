/** Tests of rates. */
@NullMarked
package io.nexanest.market.rate;

import org.jspecify.annotations.NullMarked;
