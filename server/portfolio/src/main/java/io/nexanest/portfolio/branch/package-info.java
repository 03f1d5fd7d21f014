/**
 * What-if: branches of the books, their comparison, and their acceptance in one transaction. Read
 * {@link io.nexanest.portfolio.branch.Acceptance} first.
 */
@NullMarked
package io.nexanest.portfolio.branch;

import org.jspecify.annotations.NullMarked;
