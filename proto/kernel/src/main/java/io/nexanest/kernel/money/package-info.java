/** Exact amounts with their units. Read {@link io.nexanest.kernel.money.Money} first. */
@NullMarked
package io.nexanest.kernel.money;

import org.jspecify.annotations.NullMarked;
