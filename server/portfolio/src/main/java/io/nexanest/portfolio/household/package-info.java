/** Households and portfolios: who is advised, and over which accounts figures are made. Read {@link io.nexanest.portfolio.household.Households} first. */
@NullMarked
package io.nexanest.portfolio.household;

import org.jspecify.annotations.NullMarked;
