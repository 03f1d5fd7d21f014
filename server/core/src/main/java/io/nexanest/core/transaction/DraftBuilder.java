package io.nexanest.core.transaction;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** States the fields of a {@link Draft}, one by one. */
public final class DraftBuilder {
  private final TransactionType type;
  private final AccountId account;
  private final LocalDate tradeDate;
  private final Map<Field, Object> values = new EnumMap<>(Field.class);

  DraftBuilder(TransactionType type, AccountId account, LocalDate tradeDate) {
    this.type = type;
    this.account = account;
    this.tradeDate = tradeDate;
  }

  /** Whether the field has been stated. */
  public boolean states(Field field) {
    return values.containsKey(field);
  }

  public TransactionType type() {
    return type;
  }

  /** Any field; the named methods below are for the common ones. */
  public DraftBuilder with(Field field, Object value) {
    values.put(field, value);
    return this;
  }

  public DraftBuilder instrument(InstrumentId instrument, CurrencyCode currency) {
    return with(Field.INSTRUMENT, instrument).with(Field.INSTRUMENT_CURRENCY, currency);
  }

  public DraftBuilder quantity(BigDecimal units) {
    return with(Field.QUANTITY, units);
  }

  public DraftBuilder price(BigDecimal perUnit) {
    return with(Field.PRICE, perUnit);
  }

  public DraftBuilder gross(BigDecimal amount) {
    return with(Field.GROSS, amount);
  }

  public DraftBuilder fee(BigDecimal amount) {
    return with(Field.FEE, amount);
  }

  public DraftBuilder tax(BigDecimal amount) {
    return with(Field.TAX, amount);
  }

  public DraftBuilder settledIn(CurrencyCode currency) {
    return with(Field.SETTLEMENT_CURRENCY, currency);
  }

  /** The rate is units of that currency for one unit of the instrument currency. */
  public DraftBuilder settledIn(CurrencyCode currency, BigDecimal fxRate) {
    return settledIn(currency).with(Field.FX_RATE, fxRate);
  }

  /** Gross and settlement currency of a transaction that is nothing but money. */
  public DraftBuilder money(Money amount) {
    return settledIn(amount.currency()).gross(amount.amount());
  }

  public DraftBuilder counterAccount(AccountId other) {
    return with(Field.COUNTER_ACCOUNT, other);
  }

  public DraftBuilder counterAmount(Money amount) {
    return with(Field.COUNTER_AMOUNT, amount);
  }

  /** So many new units for so many old ones. */
  public DraftBuilder ratio(BigDecimal newUnits, BigDecimal oldUnits) {
    return with(Field.RATIO_NEW, newUnits).with(Field.RATIO_OLD, oldUnits);
  }

  /** What a corporate action gives, or the underlying of an option. */
  public DraftBuilder counterInstrument(InstrumentId instrument, CurrencyCode currency) {
    return with(Field.COUNTER_INSTRUMENT, instrument)
        .with(Field.COUNTER_INSTRUMENT_CURRENCY, currency);
  }

  public DraftBuilder settlementDate(LocalDate date) {
    return with(Field.SETTLEMENT_DATE, date);
  }

  public DraftBuilder payDate(LocalDate date) {
    return with(Field.PAY_DATE, date);
  }

  public Draft build() {
    return new Draft(type, account, tradeDate, values);
  }
}
