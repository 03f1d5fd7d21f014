/**
 * What statements say that an account holds, beside what the books say. Read {@link
 * io.nexanest.portfolio.importing.total.Totals} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.total;

import org.jspecify.annotations.NullMarked;
