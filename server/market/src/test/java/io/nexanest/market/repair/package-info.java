/** Tests of finding and filling gaps. */
@NullMarked
package io.nexanest.market.repair;

import org.jspecify.annotations.NullMarked;
