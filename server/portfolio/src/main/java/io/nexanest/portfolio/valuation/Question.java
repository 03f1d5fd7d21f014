package io.nexanest.portfolio.valuation;

import io.nexanest.api.type.v1.AsOf;
import io.nexanest.core.lot.LotView;

/**
 * What is asked of a scope.
 *
 * @param name the portfolio or household
 * @param asOf the two clocks and the branch, as asked; unset parts are resolved
 * @param currencyCode the view currency, or empty for the scope's own
 * @param ledgerPosition the last position that counts, or 0
 * @param quoteSequence the last quote that counts, or 0
 * @param lots by which lots and costs it is looked at
 */
public record Question(
    String name,
    AsOf asOf,
    String currencyCode,
    long ledgerPosition,
    long quoteSequence,
    LotView lots) {
  /** By the lots of the accounts' own policies. */
  public Question(
      String name, AsOf asOf, String currencyCode, long ledgerPosition, long quoteSequence) {
    this(name, asOf, currencyCode, ledgerPosition, quoteSequence, LotView.OWN);
  }

  /** The scope as it is now. */
  public static Question now(String name, String currencyCode) {
    return new Question(name, AsOf.getDefaultInstance(), currencyCode, 0, 0);
  }

  /** The same by those lots and costs. */
  public Question by(LotView other) {
    return new Question(name, asOf, currencyCode, ledgerPosition, quoteSequence, other);
  }

  /** The same at the quotes of that sequence. */
  public Question atQuotes(long sequence) {
    return new Question(name, asOf, currencyCode, ledgerPosition, sequence, lots);
  }
}
