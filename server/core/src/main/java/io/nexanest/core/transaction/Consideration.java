package io.nexanest.core.transaction;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The money side of a draft in both of its currencies (figures, F2). Amounts are positive; the
 * transaction's type says which way they go.
 *
 * @param instrumentCurrency I; the settlement currency where there is no instrument
 * @param settlementCurrency S
 * @param fxRate units of S for one I; one where they are the same
 * @param gross in I, before fee and tax
 * @param fee in S
 * @param tax in S
 */
public record Consideration(
    CurrencyCode instrumentCurrency,
    CurrencyCode settlementCurrency,
    BigDecimal fxRate,
    BigDecimal gross,
    BigDecimal fee,
    BigDecimal tax) {

  /** Throws IllegalArgumentException for a draft that states no currency at all. */
  public static Consideration of(Draft draft) {
    Optional<CurrencyCode> stated = draft.settlementCurrency();
    CurrencyCode instrument =
        draft.instrumentCurrency().or(() -> stated).orElseThrow(IllegalArgumentException::new);
    boolean onlyCash = draft.type().required().contains(Field.SETTLEMENT_CURRENCY);
    CurrencyCode settlement = stated.orElse(instrument);
    CurrencyCode own = onlyCash ? settlement : instrument;
    return new Consideration(
        own,
        settlement,
        draft.fxRate().orElse(BigDecimal.ONE),
        grossOf(draft, own),
        draft.decimal(Field.FEE).orElse(BigDecimal.ZERO),
        draft.decimal(Field.TAX).orElse(BigDecimal.ZERO));
  }

  /**
   * Gross as stated, else quantity × price × multiplier rounded to the minor unit of I; zero
   * without either, and for what is margined, since no money moves for its price.
   */
  private static BigDecimal grossOf(Draft draft, CurrencyCode currency) {
    if (draft.margined() && draft.states(Field.QUANTITY)) {
      return BigDecimal.ZERO;
    }
    return draft
        .decimal(Field.GROSS)
        .or(() -> draft
            .decimal(Field.PRICE)
            .map(price -> price.multiply(priced(draft)))
            .map(product -> Rounding.MINOR_UNIT.round(product, currency)))
        .orElse(BigDecimal.ZERO);
  }

  /** What the price is for: an exercise pays the strike for the underlying's units. */
  private static BigDecimal priced(Draft draft) {
    return draft.states(Field.OPTION_RIGHT)
        ? draft.counterQuantity()
        : draft.quantity().orElse(BigDecimal.ZERO).multiply(draft.multiplier());
  }

  public boolean sameCurrency() {
    return instrumentCurrency.equals(settlementCurrency);
  }

  /** Gross in S. */
  public BigDecimal grossSettled() {
    return settled(gross);
  }

  /** An amount of I in S: at the transaction's own rate, rounded to the minor unit of S. */
  public BigDecimal settled(BigDecimal own) {
    return sameCurrency()
        ? own
        : Rounding.MINOR_UNIT.round(own.multiply(fxRate), settlementCurrency);
  }

  /** Cash that an acquisition takes: gross + fee + tax, in S. */
  public BigDecimal paid() {
    return Decimals.sum(Decimals.sum(grossSettled(), fee), tax);
  }

  /** Cash that a disposal or an income brings: gross − fee − tax, in S. */
  public BigDecimal received() {
    return grossSettled().subtract(fee).subtract(tax);
  }

  /** What an acquisition costs in I: gross + (fee + tax) / fx_rate, that quotient rounded. */
  public BigDecimal cost() {
    return gross.add(inInstrumentCurrency(Decimals.sum(fee, tax)));
  }

  /** What a disposal brings in I: gross − (fee + tax) / fx_rate, that quotient rounded. */
  public BigDecimal proceeds() {
    return gross.subtract(inInstrumentCurrency(Decimals.sum(fee, tax)));
  }

  /** An amount of S in I, at the transaction's own rate. */
  public BigDecimal inInstrumentCurrency(BigDecimal settled) {
    return sameCurrency()
        ? settled
        : Rounding.MINOR_UNIT.divide(settled, fxRate, instrumentCurrency);
  }
}
