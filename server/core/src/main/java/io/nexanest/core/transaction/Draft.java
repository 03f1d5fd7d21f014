package io.nexanest.core.transaction;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wants booked. Any combination of fields can be stated; {@code Ledger.post} says
 * what is wrong with it. The values are exactly those stated, nothing is derived here.
 *
 * @param values the stated fields, each of the type that {@link Field#valueType()} names
 */
public record Draft(
    TransactionType type, AccountId account, LocalDate tradeDate, Map<Field, Object> values) {
  /** Throws IllegalArgumentException for a value of another type than its field's. */
  public Draft {
    values = FieldValues.of(values);
  }

  public static DraftBuilder of(TransactionType type, AccountId account, LocalDate tradeDate) {
    return new DraftBuilder(type, account, tradeDate);
  }

  public boolean states(Field field) {
    return values.containsKey(field);
  }

  public Optional<AccountId> counterAccount() {
    return get(Field.COUNTER_ACCOUNT, AccountId.class);
  }

  public Optional<InstrumentId> instrument() {
    return get(Field.INSTRUMENT, InstrumentId.class);
  }

  public Optional<CurrencyCode> instrumentCurrency() {
    return get(Field.INSTRUMENT_CURRENCY, CurrencyCode.class);
  }

  public Optional<InstrumentId> counterInstrument() {
    return get(Field.COUNTER_INSTRUMENT, InstrumentId.class);
  }

  public Optional<CurrencyCode> counterInstrumentCurrency() {
    return get(Field.COUNTER_INSTRUMENT_CURRENCY, CurrencyCode.class);
  }

  /** Every instrument that it names, whose positions it may change. */
  public List<InstrumentId> instruments() {
    return Stream.of(instrument(), counterInstrument())
        .flatMap(Optional::stream)
        .toList();
  }

  public Optional<Side> side() {
    return get(Field.SIDE, Side.class);
  }

  public Optional<OptionRight> optionRight() {
    return get(Field.OPTION_RIGHT, OptionRight.class);
  }

  public Optional<LotChoices> lots() {
    return get(Field.LOTS, LotChoices.class);
  }

  /** Whether opening costs nothing because gains are settled daily. */
  public boolean margined() {
    return get(Field.MARGINED, Boolean.class).orElse(false);
  }

  /** Money for one unit at a price of one; 1 if not stated. */
  public BigDecimal multiplier() {
    return decimal(Field.MULTIPLIER).orElse(BigDecimal.ONE);
  }

  /** Units of the underlying that an exercise moves. */
  public BigDecimal counterQuantity() {
    return decimal(Field.COUNTER_QUANTITY)
        .or(() -> quantity().map(units -> units.multiply(multiplier())))
        .map(Decimals::plain)
        .orElse(BigDecimal.ZERO);
  }

  public Optional<LocalDate> acquireDate() {
    return get(Field.ACQUIRE_DATE, LocalDate.class);
  }

  public Optional<CurrencyCode> settlementCurrency() {
    return get(Field.SETTLEMENT_CURRENCY, CurrencyCode.class);
  }

  public Optional<BigDecimal> quantity() {
    return decimal(Field.QUANTITY);
  }

  public Optional<BigDecimal> fxRate() {
    return decimal(Field.FX_RATE);
  }

  public Optional<Money> counterAmount() {
    return get(Field.COUNTER_AMOUNT, Money.class);
  }

  public Optional<LocalDate> settlementDate() {
    return get(Field.SETTLEMENT_DATE, LocalDate.class);
  }

  public Optional<LocalDate> exDate() {
    return get(Field.EX_DATE, LocalDate.class);
  }

  public Optional<LocalDate> payDate() {
    return get(Field.PAY_DATE, LocalDate.class);
  }

  public String note() {
    return get(Field.NOTE, String.class).orElse("");
  }

  public String externalReference() {
    return get(Field.EXTERNAL_REFERENCE, String.class).orElse("");
  }

  /** The date from which it counts: the pay date where one is stated, else the trade date. */
  public LocalDate date() {
    return values.get(Field.PAY_DATE) instanceof LocalDate paid ? paid : tradeDate;
  }

  /** The date from which it is owed: the ex-date of income that is paid later, else its date. */
  public LocalDate earnedDate() {
    LocalDate date = date();
    return type.accrues()
            && states(Field.PAY_DATE)
            && values.get(Field.EX_DATE) instanceof LocalDate ex
            && ex.isBefore(date)
        ? ex
        : date;
  }

  /** A decimal field: quantity, price, gross, fee, tax, rate or part of a ratio. */
  public Optional<BigDecimal> decimal(Field field) {
    return get(field, BigDecimal.class);
  }

  private <T> Optional<T> get(Field field, Class<T> valueType) {
    return Optional.ofNullable(valueType.cast(values.get(field)));
  }

  /** The value as it is kept: equal decimals are equal objects. */
  static Object normal(Field field, Object value) {
    if (!field.valueType().isInstance(value)) {
      throw new IllegalArgumentException(
          field.path() + " is a " + field.valueType().getSimpleName() + ", not '" + value + "'");
    }
    return value instanceof BigDecimal decimal ? Decimals.plain(decimal) : value;
  }
}
