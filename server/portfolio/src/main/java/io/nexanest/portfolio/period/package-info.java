/**
 * Books that are signed off up to a date. Read {@link io.nexanest.portfolio.period.Periods} first.
 *
 * <p>Table: period.
 */
@NullMarked
package io.nexanest.portfolio.period;

import org.jspecify.annotations.NullMarked;
