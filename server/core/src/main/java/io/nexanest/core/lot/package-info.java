/** Open quantities with their costs. Read {@link io.nexanest.core.lot.LotPool} first. */
@NullMarked
package io.nexanest.core.lot;

import org.jspecify.annotations.NullMarked;
