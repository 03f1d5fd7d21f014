package io.nexanest.desktop.gateway.ledger.query;

import io.nexanest.desktop.gateway.clock.AsOf;

/**
 * A question to the ledger.
 *
 * @param scope a household's or portfolio's name
 * @param orderBy fields of the API with commas between, such as "amount desc"; empty means the
 *     latest first
 */
public record LedgerQuery(
    String scope, AsOf asOf, LedgerFilter filter, String orderBy, Grouping grouping) {
  /** All of a scope, the latest first. */
  public static LedgerQuery of(String scope) {
    return new LedgerQuery(scope, AsOf.NOW, LedgerFilter.ALL, "", Grouping.NONE);
  }
}
