/** Checks of what is booked. Read {@link io.nexanest.core.check.issue.DataCheck} first. */
@NullMarked
package io.nexanest.core.check.ledger;

import org.jspecify.annotations.NullMarked;
