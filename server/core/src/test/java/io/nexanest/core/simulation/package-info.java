/**
 * Books by chance against books kept the plain way. Read {@link
 * io.nexanest.core.simulation.LedgerSimulationTest} first.
 */
@NullMarked
package io.nexanest.core.simulation;

import org.jspecify.annotations.NullMarked;
