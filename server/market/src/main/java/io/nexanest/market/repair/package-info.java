/**
 * What the history lacks, and filling it. Read {@link io.nexanest.market.repair.SessionGaps} first.
 */
@NullMarked
package io.nexanest.market.repair;

import org.jspecify.annotations.NullMarked;
