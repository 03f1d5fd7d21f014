/**
 * The arithmetic of debts with coupons: days counted, interest accrued, yields. Read {@link
 * io.nexanest.core.bond.Bond} first.
 */
@NullMarked
package io.nexanest.core.bond;

import org.jspecify.annotations.NullMarked;
