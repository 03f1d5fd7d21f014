/** What was booked: types, drafts, legs, order. Read {@link io.nexanest.core.transaction.Booked}. */
@NullMarked
package io.nexanest.core.transaction;

import org.jspecify.annotations.NullMarked;
