package io.nexanest.market.adapter.spi;

import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an issuer did to its shares. */
public sealed interface RawCorporateAction {
  /** The provider's symbol. */
  String symbol();

  /** The first session on which the share trades without it. */
  LocalDate exDate();

  /**
   * New units for old.
   *
   * @param newUnits such as 7 in 7:1
   * @param oldUnits such as 1 in 7:1
   */
  record Split(String symbol, LocalDate exDate, int newUnits, int oldUnits)
      implements RawCorporateAction {}

  /**
   * A cash dividend.
   *
   * @param payDate when it is paid
   * @param amount gross, for one unit as it was on the ex-date
   */
  record Dividend(
      String symbol, LocalDate exDate, LocalDate payDate, BigDecimal amount, CurrencyCode currency)
      implements RawCorporateAction {}
}
