package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.term.TypeWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads rows as drafts, each by itself, and tells everything that is wrong with a row. */
public final class RowInterpreter {
  private static final int LONGEST_REFERENCE = 200;

  private final Format format;
  private final Names names;
  private final Signs signs;

  private RowInterpreter(Format format, Names names, Signs signs) {
    this.format = format;
    this.names = names;
    this.signs = signs;
  }

  /** What the rows of a statement were read as, in their order. */
  public static List<Reading> read(List<SourceRow> rows, Format format, Names names) {
    RowInterpreter interpreter = new RowInterpreter(format, names, Signs.of(rows, format));
    return rows.stream().map(interpreter::read).toList();
  }

  private Reading read(SourceRow row) {
    CellReader cells = new CellReader(row, format);
    if (!row.fault().isEmpty()) {
      cells.wrongRow(Reason.FIELD_INVALID, row.fault() + "; mend its cells, or leave it out");
      return new Reading(row, Optional.empty(), cells.errors());
    }
    cells.required(Column.DATE, "it is written as " + format.datePattern());
    Optional<LocalDate> date = cells.date(Column.DATE);
    Optional<TransactionType> type = type(cells);
    if (date.isEmpty() || type.isEmpty()) {
      return new Reading(row, Optional.empty(), cells.errors());
    }
    DraftBuilder draft = Draft.of(type.get(), names.account(), date.get());
    InstrumentCells instruments = new InstrumentCells(names);
    Optional<Names.Listing> listing = instruments.instrument(cells, draft);
    instruments.counter(cells, type.get(), draft);
    amounts(cells, type.get(), draft);
    settlement(cells, type.get(), listing, draft);
    counter(cells, type.get(), draft);
    cells.date(Column.SETTLEMENT_DATE).ifPresent(draft::settlementDate);
    cells.date(Column.EX_DATE).ifPresent(day -> draft.with(Field.EX_DATE, day));
    cells.date(Column.PAY_DATE).ifPresent(draft::payDate);
    TermCells.read(cells, type.get(), draft);
    reference(cells, draft);
    cells.text(Column.NOTE).ifPresent(note -> draft.with(Field.NOTE, note));
    return new Reading(row, Optional.of(draft.build()), cells.errors());
  }

  private static Optional<TransactionType> type(CellReader cells) {
    Optional<String> word = cells.required(Column.TYPE, "such as BUY, SELL or DEPOSIT");
    Optional<TransactionType> type = word.flatMap(TypeWords::read);
    if (word.isPresent() && type.isEmpty()) {
      cells.wrong(
          Reason.FIELD_INVALID,
          Column.TYPE,
          "type: '%s' is not a known type; it would be one of %s"
              .formatted(word.get(), List.of(TransactionType.values())));
    }
    return type;
  }

  private void amounts(CellReader cells, TransactionType type, DraftBuilder draft) {
    amount(cells, type, Column.QUANTITY, Field.QUANTITY, draft);
    amount(cells, type, Column.PRICE, Field.PRICE, draft);
    amount(cells, type, Column.GROSS, Field.GROSS, draft);
    amount(cells, type, Column.FEE, Field.FEE, draft);
    amount(cells, type, Column.TAX, Field.TAX, draft);
  }

  private void amount(
      CellReader cells, TransactionType type, Column column, Field field, DraftBuilder draft) {
    cells
        .decimal(column)
        .filter(amount -> amount.signum() != 0 || meansZero(type, field))
        .ifPresent(amount -> draft.with(field, signs.settle(type, column, amount)));
  }

  /** Whether a zero says more than an empty cell; institutions fill cells with zeros. */
  private static boolean meansZero(TransactionType type, Field field) {
    boolean figure = field == Field.PRICE || field == Field.GROSS;
    return type.required().contains(field) || (figure && type.allows(field));
  }

  /** Currency and rate; left out where the type has neither amounts nor a choice of currency. */
  private void settlement(
      CellReader cells, TransactionType type, Optional<Names.Listing> listing, DraftBuilder draft) {
    Optional<CurrencyCode> stated = cells.currency(Column.CURRENCY);
    Optional<BigDecimal> rate = cells.decimal(Column.FX_RATE);
    if (type.allows(Field.SETTLEMENT_CURRENCY) && moves(type, draft)) {
      // A currency that can't be read is told already; the account's would then be a guess.
      boolean unread = stated.isEmpty() && cells.text(Column.CURRENCY).isPresent();
      if (!unread) {
        draft.settledIn(stated.orElse(names.accountCurrency()));
      }
      rate.filter(r -> r.signum() != 0 && type.allows(Field.FX_RATE))
          .ifPresent(r -> draft.with(Field.FX_RATE, r));
    } else if (type.allows(Field.PRICE)) {
      stated
          .filter(
              currency -> listing.filter(l -> !l.currency().equals(currency)).isPresent())
          .ifPresent(
              currency -> otherCurrency(cells, type, currency, listing.get().currency()));
    }
  }

  /** Whether the row moves cash; a split has a currency only for what is paid beside it. */
  private static boolean moves(TransactionType type, DraftBuilder draft) {
    return type.needsAmount()
        || type.required().contains(Field.SETTLEMENT_CURRENCY)
        || draft.states(Field.GROSS)
        || draft.states(Field.FEE)
        || draft.states(Field.TAX);
  }

  private static void otherCurrency(
      CellReader cells, TransactionType type, CurrencyCode found, CurrencyCode instrument) {
    cells.wrong(
        Reason.CURRENCY_MISMATCH,
        Column.CURRENCY,
        "currency: the cost of a %s is stated in the instrument's currency %s, not in %s"
            .formatted(type, instrument, found));
  }

  private void counter(CellReader cells, TransactionType type, DraftBuilder draft) {
    Optional<CurrencyCode> currency = cells.currency(Column.COUNTER_CURRENCY);
    Optional<BigDecimal> amount =
        cells.decimal(Column.COUNTER_AMOUNT).filter(found -> found.signum() != 0);
    if (amount.isPresent() && cells.text(Column.COUNTER_CURRENCY).isEmpty()) {
      cells.wrong(
          Reason.FIELD_REQUIRED,
          Column.COUNTER_CURRENCY,
          "counter_currency is missing: the currency of counter_amount, such as USD");
    }
    if (amount.isPresent() && currency.isPresent()) {
      draft.counterAmount(new Money(amount.get(), currency.get()));
    }
    Optional<String> account = cells.text(Column.COUNTER_ACCOUNT);
    // Outside of transfers the other side is somebody else's account, which the books don't have.
    if (account.isPresent() && type.allows(Field.COUNTER_ACCOUNT)) {
      names
          .account(account.get())
          .ifPresentOrElse(
              draft::counterAccount,
              () -> cells.wrong(
                  Reason.RESOURCE_NOT_FOUND,
                  Column.COUNTER_ACCOUNT,
                  "counter_account: there is no account '%s'; the accounts are: %s"
                      .formatted(account.get(), names.someAccounts())));
    }
  }

  private static void reference(CellReader cells, DraftBuilder draft) {
    Optional<String> reference = cells.text(Column.REFERENCE);
    if (reference.filter(text -> text.length() > LONGEST_REFERENCE).isPresent()) {
      cells.wrong(
          Reason.FIELD_INVALID,
          Column.REFERENCE,
          "reference has " + reference.get().length() + " characters; " + LONGEST_REFERENCE
              + " is the most");
    } else {
      reference.ifPresent(text -> draft.with(Field.EXTERNAL_REFERENCE, text));
    }
  }
}
