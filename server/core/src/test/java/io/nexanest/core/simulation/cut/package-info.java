/**
 * A server of the books that is cut between its steps and goes on from what was committed. Read
 * {@link io.nexanest.core.simulation.cut.CutBooks} first.
 */
@NullMarked
package io.nexanest.core.simulation.cut;

import org.jspecify.annotations.NullMarked;
