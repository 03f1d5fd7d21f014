package io.nexanest.portfolio.valuation;

import io.nexanest.api.type.v1.AsOf;

/**
 * What is asked of a scope.
 *
 * @param name the portfolio or household
 * @param asOf the two clocks and the branch, as asked; unset parts are resolved
 * @param currencyCode the view currency, or empty for the scope's own
 * @param ledgerPosition the last position that counts, or 0
 * @param quoteSequence the last quote that counts, or 0
 */
public record Question(
    String name, AsOf asOf, String currencyCode, long ledgerPosition, long quoteSequence) {
  /** The same at the quotes of that sequence. */
  public Question atQuotes(long sequence) {
    return new Question(name, asOf, currencyCode, ledgerPosition, sequence);
  }
}
