/**
 * Corporate actions, from their announcement to the books. Read {@link
 * io.nexanest.portfolio.action.CorporateActions} first.
 *
 * <p>Tables: corporate_action, corporate_election.
 */
@NullMarked
package io.nexanest.portfolio.action;

import org.jspecify.annotations.NullMarked;
