/**
 * The same scope asked two ways, side by side: two known times, or two branches. Read {@link
 * io.nexanest.portfolio.comparison.Comparisons} first.
 */
@NullMarked
package io.nexanest.portfolio.comparison;

import org.jspecify.annotations.NullMarked;
