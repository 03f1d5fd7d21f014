/**
 * What rates there are and what a bond owes, the plain way. Read {@link
 * io.nexanest.core.simulation.market.PlainBond} first.
 */
@NullMarked
package io.nexanest.core.simulation.market;

import org.jspecify.annotations.NullMarked;
