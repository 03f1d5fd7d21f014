package io.nexanest.core.waterfall;

import io.nexanest.core.trace.Check;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How the value of a scope at the end of one date became that at the end of another: opening +
 * price gain + accrued interest + income − fees − taxes + currency + flows + rounding = closing.
 *
 * @param view the currency of all amounts
 * @param priceGain what prices made, realised or not, in instrument currencies, at the last rates
 * @param accruedInterest how much more has accrued on bonds, at the last rates
 * @param income gross
 * @param currencySecurities what rates made of securities
 * @param currencyCash what rates made of balances
 * @param currencyDealing what came of dealing at other rates than the day's
 * @param flows external ones, positive in
 * @param rounding what is left: each part is rounded by itself, the values position by position
 * @param checks that the whole adds up, and that no more is left than rounding can leave
 */
public record Waterfall(
    LocalDate from,
    LocalDate to,
    CurrencyCode view,
    BigDecimal opening,
    BigDecimal priceGain,
    BigDecimal accruedInterest,
    BigDecimal income,
    BigDecimal fees,
    BigDecimal taxes,
    BigDecimal currencySecurities,
    BigDecimal currencyCash,
    BigDecimal currencyDealing,
    BigDecimal flows,
    BigDecimal rounding,
    BigDecimal closing,
    List<Check> checks) {
  public Waterfall {
    checks = List.copyOf(checks);
  }
}
