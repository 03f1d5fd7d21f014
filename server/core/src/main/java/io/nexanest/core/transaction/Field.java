package io.nexanest.core.transaction;

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
  /** Units, always positive; the type says which way they go. */
  QUANTITY(BigDecimal.class),
  /** Instrument currency for one unit. */
  PRICE(BigDecimal.class),
  /** Before fee and tax: in instrument currency where there is one, else in settlement currency. */
  GROSS(BigDecimal.class),
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
  /** A split gives this many units … */
  SPLIT_NEW(BigDecimal.class),
  /** … for that many. */
  SPLIT_OLD(BigDecimal.class),
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
