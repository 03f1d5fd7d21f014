package io.nexanest.portfolio.transaction;

import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.LotChoice;
import io.nexanest.api.portfolio.v1.PositionSide;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.core.market.Terms;
import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import io.nexanest.wire.MalformedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Messages as drafts; whatever can't be read is noted with its field. */
public final class DraftDecoder {
  private final Transaction from;
  private final String path;
  private final Catalogue catalogue;
  private final Fields fields;

  public DraftDecoder(Transaction from, String path, Catalogue catalogue, Fields fields) {
    this.from = from;
    this.path = path;
    this.catalogue = catalogue;
    this.fields = fields;
  }

  /** The draft, or empty when something was wrong. */
  public Optional<Draft> decode() {
    boolean cleanBefore = fields.clean();
    Optional<TransactionType> type = read("type", Reason.FIELD_INVALID, this::type);
    Optional<AccountId> account =
        read("account", Reason.FIELD_INVALID, () -> AccountId.parse(from.getAccount()));
    Optional<LocalDate> tradeDate = date("trade_date", from.hasTradeDate(), from.getTradeDate());
    if (!from.hasTradeDate()) {
      fields.wrong(path + ".trade_date", Reason.FIELD_REQUIRED, "is missing");
    }
    if (type.isEmpty() || account.isEmpty() || tradeDate.isEmpty()) {
      return Optional.empty();
    }
    DraftBuilder draft = Draft.of(type.get(), account.get(), tradeDate.get());
    parties(draft);
    amounts(draft);
    contract(draft);
    texts(draft);
    return cleanBefore && !fields.clean() ? Optional.empty() : Optional.of(draft.build());
  }

  private void parties(DraftBuilder draft) {
    if (!from.getCounterAccount().isEmpty()) {
      read("counter_account", Reason.FIELD_INVALID, () -> AccountId.parse(from.getCounterAccount()))
          .ifPresent(draft::counterAccount);
    }
    instrument("instrument", from.getInstrument()).ifPresent(found -> {
      draft.instrument(found.id(), found.currency());
      unit(draft, found);
    });
    instrument("counter_instrument", from.getCounterInstrument())
        .ifPresent(found -> draft.counterInstrument(found.id(), found.currency()));
    currency("settlement_currency", from.getSettlementCurrency()).ifPresent(draft::settledIn);
    Optional<CurrencyCode> counter = currency("counter_currency", from.getCounterCurrency());
    Optional<BigDecimal> amount =
        decimal("counter_amount", from.hasCounterAmount(), from.getCounterAmount());
    if (counter.isPresent() && amount.isPresent()) {
      draft.counterAmount(new Money(amount.get(), counter.get()));
    } else if (counter.isPresent() != amount.isPresent()) {
      fields.wrong(
          path + ".counter_amount",
          Reason.FIELD_REQUIRED,
          "and counter_currency belong together; one is missing");
    }
  }

  /** What a price of the instrument is for, where the type has prices and it is not said. */
  private static void unit(DraftBuilder draft, InstrumentFact instrument) {
    if (draft.type().allows(Field.MULTIPLIER)) {
      Terms terms = instrument.terms();
      if (!terms.multiplier().equals(BigDecimal.ONE)) {
        draft.with(Field.MULTIPLIER, terms.multiplier());
      }
      if (terms.margined()) {
        draft.with(Field.MARGINED, true);
      }
    }
  }

  private Optional<InstrumentFact> instrument(String name, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<InstrumentFact> instrument =
        read(name, Reason.FIELD_INVALID, () -> InstrumentId.parse(value)).flatMap(catalogue::find);
    if (instrument.isEmpty()) {
      fields.wrong(path + "." + name, Reason.RESOURCE_NOT_FOUND, "there is no '" + value + "'");
    }
    return instrument;
  }

  private void contract(DraftBuilder draft) {
    read("side", Reason.FIELD_INVALID, () -> side(from.getSide()))
        .flatMap(side -> side)
        .ifPresent(side -> draft.with(Field.SIDE, side));
    read("option_right", Reason.FIELD_INVALID, () -> right(from.getOptionRight()))
        .flatMap(right -> right)
        .ifPresent(right -> draft.with(Field.OPTION_RIGHT, right));
    if (from.getMargined()) {
      draft.with(Field.MARGINED, true);
    }
    if (from.getLotsCount() > Limits.LOT_CHOICES) {
      fields.wrong(
          path + ".lots",
          Reason.FIELD_INVALID,
          "names " + from.getLotsCount() + " lots; " + Limits.LOT_CHOICES + " is the most");
    } else if (from.getLotsCount() > 0) {
      lots().ifPresent(lots -> draft.with(Field.LOTS, lots));
    }
  }

  private Optional<LotChoices> lots() {
    List<LotChoices.Choice> choices = new ArrayList<>();
    for (int i = 0; i < from.getLotsCount(); i++) {
      LotChoice choice = from.getLots(i);
      String at = "lots[" + i + "]";
      Optional<TransactionId> opener = read(
          at + ".opened_by", Reason.FIELD_INVALID, () -> TransactionId.parse(choice.getOpenedBy()));
      Optional<BigDecimal> units = decimal(at + ".units", choice.hasUnits(), choice.getUnits());
      if (opener.isPresent() && units.isPresent()) {
        choices.add(new LotChoices.Choice(opener.get(), units.get()));
      }
    }
    return choices.size() == from.getLotsCount()
        ? Optional.of(new LotChoices(choices))
        : Optional.empty();
  }

  private static Optional<Side> side(PositionSide side) {
    return switch (side) {
      case POSITION_SIDE_UNSPECIFIED -> Optional.empty();
      case POSITION_SIDE_LONG -> Optional.of(Side.LONG);
      case POSITION_SIDE_SHORT -> Optional.of(Side.SHORT);
      case UNRECOGNIZED ->
        throw new IllegalArgumentException("is POSITION_SIDE_LONG or POSITION_SIDE_SHORT");
    };
  }

  private static Optional<OptionRight> right(io.nexanest.api.portfolio.v1.OptionRight right) {
    return switch (right) {
      case OPTION_RIGHT_UNSPECIFIED -> Optional.empty();
      case OPTION_RIGHT_CALL -> Optional.of(OptionRight.CALL);
      case OPTION_RIGHT_PUT -> Optional.of(OptionRight.PUT);
      case UNRECOGNIZED ->
        throw new IllegalArgumentException("is OPTION_RIGHT_CALL or OPTION_RIGHT_PUT");
    };
  }

  private void amounts(DraftBuilder draft) {
    set(draft, Field.QUANTITY, "quantity", from.hasQuantity(), from.getQuantity());
    set(draft, Field.PRICE, "price", from.hasPrice(), from.getPrice());
    set(draft, Field.GROSS, "gross", from.hasGross(), from.getGross());
    set(draft, Field.FEE, "fee", from.hasFee(), from.getFee());
    set(draft, Field.TAX, "tax", from.hasTax(), from.getTax());
    set(draft, Field.FX_RATE, "fx_rate", from.hasFxRate(), from.getFxRate());
    set(draft, Field.RATIO_NEW, "ratio_new", from.hasRatioNew(), from.getRatioNew());
    set(draft, Field.RATIO_OLD, "ratio_old", from.hasRatioOld(), from.getRatioOld());
    set(
        draft,
        Field.COUNTER_QUANTITY,
        "counter_quantity",
        from.hasCounterQuantity(),
        from.getCounterQuantity());
    set(draft, Field.MULTIPLIER, "multiplier", from.hasMultiplier(), from.getMultiplier());
    set(draft, Field.CASH_IN_LIEU, "cash_in_lieu", from.hasCashInLieu(), from.getCashInLieu());
    set(draft, Field.BASIS_RATIO, "basis_ratio", from.hasBasisRatio(), from.getBasisRatio());
  }

  private void texts(DraftBuilder draft) {
    date("settlement_date", from.hasSettlementDate(), from.getSettlementDate())
        .ifPresent(draft::settlementDate);
    date("pay_date", from.hasPayDate(), from.getPayDate()).ifPresent(draft::payDate);
    date("acquire_date", from.hasAcquireDate(), from.getAcquireDate())
        .ifPresent(date -> draft.with(Field.ACQUIRE_DATE, date));
    date("ex_date", from.hasExDate(), from.getExDate())
        .ifPresent(date -> draft.with(Field.EX_DATE, date));
    if (!from.getNote().isEmpty()) {
      fields.limit(path + ".note", from.getNote(), Limits.NOTE_CHARACTERS);
      draft.with(Field.NOTE, from.getNote());
    }
    if (!from.getExternalReference().isEmpty()) {
      fields.limit(
          path + ".external_reference", from.getExternalReference(), Limits.NAME_CHARACTERS);
      draft.with(Field.EXTERNAL_REFERENCE, from.getExternalReference());
    }
  }

  private TransactionType type() {
    String name = from.getType().name();
    String prefix = "TRANSACTION_TYPE_";
    if (from.getType().getNumber() <= 0 || name.equals(prefix + "REVERSAL")) {
      throw new IllegalArgumentException(
          "is a type such as TRANSACTION_TYPE_BUY; a reversal has a call of its own");
    }
    return TransactionType.valueOf(name.substring(prefix.length()));
  }

  private void set(DraftBuilder draft, Field field, String name, boolean has, Decimal value) {
    decimal(name, has, value).ifPresent(decimal -> draft.with(field, decimal));
  }

  private Optional<BigDecimal> decimal(String name, boolean has, Decimal value) {
    if (!has) {
      return Optional.empty();
    }
    try {
      return Optional.of(Decimals.decode(value));
    } catch (MalformedValue e) {
      fields.wrong(
          path + "." + name,
          e.tooPrecise() ? Reason.DECIMAL_TOO_PRECISE : Reason.FIELD_INVALID,
          String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(String name, boolean has, Date value) {
    return has ? read(name, Reason.FIELD_INVALID, () -> Dates.decode(value)) : Optional.empty();
  }

  private Optional<CurrencyCode> currency(String name, String code) {
    return code.isEmpty()
        ? Optional.empty()
        : read(name, Reason.CURRENCY_UNKNOWN, () -> CurrencyCode.of(code));
  }

  private <T> Optional<T> read(String name, Reason reason, Supplier<T> reading) {
    return fields.read(path + "." + name, reason, reading);
  }
}
