/** Accounts at institutions. Read {@link io.nexanest.portfolio.account.Accounts} first. */
@NullMarked
package io.nexanest.portfolio.account;

import org.jspecify.annotations.NullMarked;
