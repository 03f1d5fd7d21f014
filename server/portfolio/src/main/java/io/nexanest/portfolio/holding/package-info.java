/**
 * What a scope holds and what its disposals gained. Read {@link
 * io.nexanest.portfolio.holding.HoldingRpc} first.
 */
@NullMarked
package io.nexanest.portfolio.holding;

import org.jspecify.annotations.NullMarked;
