package io.nexanest.core.transaction;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** A fact that a draft may state, with the type of its value. */
public enum Field {
  /** The other account of a transfer. */
  COUNTER_ACCOUNT(AccountId.class),
  INSTRUMENT(InstrumentId.class),
  /** The currency the instrument is quoted and traded in. */
  INSTRUMENT_CURRENCY(CurrencyCode.class),
  /** What a corporate action gives, or the underlying of an option. */
  COUNTER_INSTRUMENT(InstrumentId.class),
  COUNTER_INSTRUMENT_CURRENCY(CurrencyCode.class),
  /** Units, always positive; the type and the side say which way they go. */
  QUANTITY(BigDecimal.class),
  /** Units of the underlying that an exercise moves; quantity × multiplier if not stated. */
  COUNTER_QUANTITY(BigDecimal.class),
  /** Instrument currency for one unit, as quoted. */
  PRICE(BigDecimal.class),
  /** Money for one unit at a price of one: 100 for an option, 0.01 for a bond in percent. */
  MULTIPLIER(BigDecimal.class),
  /** Whether gains are settled daily in cash, so that opening costs nothing: futures. */
  MARGINED(Boolean.class),
  /** Before fee and tax: in instrument currency where there is one, else in settlement currency. */
  GROSS(BigDecimal.class),
  /** Paid instead of the fraction of a unit, in instrument currency. */
  CASH_IN_LIEU(BigDecimal.class),
  /** In settlement currency, positive. */
  FEE(BigDecimal.class),
  /** In settlement currency, positive. */
  TAX(BigDecimal.class),
  /** The currency of the cash that moved; the instrument currency if not stated. */
  SETTLEMENT_CURRENCY(CurrencyCode.class),
  /** Units of settlement currency for one unit of instrument currency. */
  FX_RATE(BigDecimal.class),
  /** What a conversion brings in, in another currency than it takes out. */
  COUNTER_AMOUNT(Money.class),
  /** A corporate action gives this many units … */
  RATIO_NEW(BigDecimal.class),
  /** … for that many. */
  RATIO_OLD(BigDecimal.class),
  /** The part of the cost that goes over to what a corporate action gives, 0 to 1. */
  BASIS_RATIO(BigDecimal.class),
  /** Whether a contract is owned or owed. */
  SIDE(Side.class),
  OPTION_RIGHT(OptionRight.class),
  /** The lots to take from, whatever the account's policy would choose. */
  LOTS(LotChoices.class),
  /** When what is delivered was first acquired; the trade date if not stated. */
  ACQUIRE_DATE(LocalDate.class),
  SETTLEMENT_DATE(LocalDate.class),
  EX_DATE(LocalDate.class),
  PAY_DATE(LocalDate.class),
  NOTE(String.class),
  EXTERNAL_REFERENCE(String.class);

  private final Class<?> valueType;

  Field(Class<?> valueType) {
    this.valueType = valueType;
  }

  public Class<?> valueType() {
    return valueType;
  }

  /** The name in API messages, for violations: {@code settlement_currency}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
