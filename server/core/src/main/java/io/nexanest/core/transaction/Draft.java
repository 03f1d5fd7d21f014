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
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private static Object normal(Field field, Object value) {
    if (!field.valueType().isInstance(value)) {
      throw new IllegalArgumentException(
          field.path() + " is a " + field.valueType().getSimpleName() + ", not '" + value + "'");
    }
    return value instanceof BigDecimal decimal ? Decimals.plain(decimal) : value;
  }

  /**
   * Those values side by side in the order of the fields, with a bit for each field
   * that is stated. A ledger has one of these for each transaction, and a replay asks each several
   * times: a hash table takes thrice the memory and finds a value by way of another cache line.
   * Immutable.
   */
  private static final class FieldValues extends AbstractMap<Field, Object> {
    private static final Field[] FIELDS = Field.values();

    static {
      if (FIELDS.length > Integer.SIZE) {
        throw new AssertionError("a draft has a bit for each field, and there are more than 32");
      }
    }

    private final int stated;
    private final Object[] dense;

    private FieldValues(int stated, Object[] dense) {
      this.stated = stated;
      this.dense = dense;
    }

    /** The same pairs; every value as a draft keeps it. */
    static FieldValues of(Map<Field, Object> values) {
      if (values instanceof FieldValues already) {
        return already;
      }
      Object[] sparse = new Object[FIELDS.length];
      values.forEach((field, value) -> sparse[field.ordinal()] = normal(field, value));
      Object[] dense = new Object[values.size()];
      int stated = 0;
      int next = 0;
      for (Field field : FIELDS) {
        if (sparse[field.ordinal()] != null) {
          stated |= bit(field);
          dense[next++] = sparse[field.ordinal()];
        }
      }
      return new FieldValues(stated, dense);
    }

    private static int bit(Field field) {
      return 1 << field.ordinal();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
      return key instanceof Field field && states(field) ? dense[place(field)] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return key instanceof Field field && states(field);
    }

    boolean states(Field field) {
      return (stated & bit(field)) != 0;
    }

    /** How many of the fields before it are stated. */
    private int place(Field field) {
      return Integer.bitCount(stated & (bit(field) - 1));
    }

    @Override
    public int size() {
      return dense.length;
    }

    @Override
    public Set<Entry<Field, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public int size() {
          return dense.length;
        }

        @Override
        public Iterator<Entry<Field, Object>> iterator() {
          return new Pairs();
        }
      };
    }

    private final class Pairs implements Iterator<Entry<Field, Object>> {
      private int left = stated;

      @Override
      public boolean hasNext() {
        return left != 0;
      }

      @Override
      public Entry<Field, Object> next() {
        if (left == 0) {
          throw new NoSuchElementException("there is no further field");
        }
        Field field = FIELDS[Integer.numberOfTrailingZeros(left)];
        left &= left - 1;
        return Map.entry(field, dense[place(field)]);
      }
    }
  }
}
