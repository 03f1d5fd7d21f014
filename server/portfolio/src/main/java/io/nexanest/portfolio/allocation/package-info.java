/**
 * Scopes by the classes of a taxonomy. Read {@link
 * io.nexanest.portfolio.allocation.Allocations} first.
 */
@NullMarked
package io.nexanest.portfolio.allocation;

import org.jspecify.annotations.NullMarked;
