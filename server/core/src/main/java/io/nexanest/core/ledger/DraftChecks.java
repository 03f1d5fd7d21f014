package io.nexanest.core.ledger;

import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be wrong with a draft by itself and with the names in it; collects all of it. */
final class DraftChecks {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** Settlement and payment later than this after the trade are taken for slips of the pen. */
  private static final int LATEST_YEARS_AFTER = 2;

  private final Draft draft;
  private final LedgerState state;
  private final Function<InstrumentId, Optional<CurrencyCode>> bookedIn;
  private final List<Violation> violations = new ArrayList<>();

  DraftChecks(
      Draft draft, LedgerState state, Function<InstrumentId, Optional<CurrencyCode>> bookedIn) {
    this.draft = draft;
    this.state = state;
    this.bookedIn = bookedIn;
  }

  List<Violation> violations() {
    fields();
    violations.addAll(AmountChecks.of(draft));
    currencies();
    accounts();
    dates();
    return violations;
  }

  private void fields() {
    for (Field field : Field.values()) {
      boolean stated = draft.states(field);
      if (draft.type().required().contains(field) && !stated) {
        required(field);
      } else if (stated && !draft.type().allows(field)) {
        add(Reason.FIELD_INVALID, field.path(), draft.type() + " has no " + field.path());
      }
    }
    boolean priced = draft.states(Field.PRICE) && draft.states(Field.QUANTITY);
    if (draft.type().needsAmount() && !draft.states(Field.GROSS) && !priced) {
      add(Reason.FIELD_REQUIRED, "gross", draft.type() + " needs gross, or quantity and price");
    }
    if (draft.type() == TransactionType.OPENING_BALANCE) {
      opening();
    }
    boolean paid =
        draft.states(Field.CASH_IN_LIEU) || draft.states(Field.FEE) || draft.states(Field.TAX);
    boolean inNoCurrency = draft.states(Field.INSTRUMENT)
        && !draft.states(Field.INSTRUMENT_CURRENCY)
        && !draft.type().required().contains(Field.INSTRUMENT_CURRENCY);
    if (draft.type().allows(Field.CASH_IN_LIEU) && paid && inNoCurrency) {
      required(Field.INSTRUMENT_CURRENCY);
    }
    boolean specific = state.policy().of(draft.account()) == LotPolicy.SPECIFIC;
    if (specific && draft.type().choosesLots() && !draft.states(Field.LOTS)) {
      add(
          Reason.FIELD_REQUIRED,
          Field.LOTS.path(),
          draft.type() + " names its lots, since that is the account's lot policy");
    }
  }

  /** An opening balance is of an instrument, with its units, or of cash, in its currency. */
  private void opening() {
    if (draft.states(Field.INSTRUMENT)) {
      Stream.of(Field.INSTRUMENT_CURRENCY, Field.QUANTITY)
          .filter(field -> !draft.states(field))
          .forEach(this::required);
    } else if (!draft.states(Field.SETTLEMENT_CURRENCY)) {
      required(Field.SETTLEMENT_CURRENCY);
    }
  }

  private void required(Field field) {
    add(Reason.FIELD_REQUIRED, field.path(), draft.type() + " needs " + field.path());
  }

  private void currencies() {
    draft
        .counterAmount()
        .filter(amount ->
            draft.settlementCurrency().filter(amount.currency()::equals).isPresent())
        .ifPresent(amount -> add(
            Reason.CURRENCY_MISMATCH,
            Field.COUNTER_AMOUNT.path(),
            "a conversion is between two currencies, not from and to " + amount.currency()));
    draft.instrumentCurrency().ifPresent(this::rateBetween);
    sameAsBefore(Field.INSTRUMENT_CURRENCY, draft.instrument(), draft.instrumentCurrency());
    sameAsBefore(
        Field.COUNTER_INSTRUMENT_CURRENCY,
        draft.counterInstrument(),
        draft.counterInstrumentCurrency());
    if (draft.states(Field.OPTION_RIGHT)
        && !draft.instrumentCurrency().equals(draft.counterInstrumentCurrency())) {
      add(
          Reason.CURRENCY_MISMATCH,
          Field.COUNTER_INSTRUMENT_CURRENCY.path(),
          "an option and its underlying are in one currency");
    }
    if (draft.states(Field.COUNTER_INSTRUMENT)
        && draft.counterInstrument().equals(draft.instrument())) {
      add(
          Reason.FIELD_INVALID,
          Field.COUNTER_INSTRUMENT.path(),
          "counter_instrument is another one than instrument");
    }
  }

  private void rateBetween(CurrencyCode instrument) {
    CurrencyCode settlement = draft.settlementCurrency().orElse(instrument);
    boolean same = settlement.equals(instrument);
    boolean rated = draft.states(Field.FX_RATE);
    if (!same && !rated && draft.type().allows(Field.FX_RATE)) {
      add(
          Reason.FIELD_REQUIRED,
          Field.FX_RATE.path(),
          "fx_rate is needed: units of " + settlement + " for one " + instrument);
    }
    if (same
        && draft.fxRate().filter(rate -> rate.compareTo(BigDecimal.ONE) != 0).isPresent()) {
      add(
          Reason.CURRENCY_MISMATCH,
          Field.FX_RATE.path(),
          "fx_rate is 1 or absent where settlement is in the instrument's currency " + instrument);
    }
  }

  private void sameAsBefore(
      Field field, Optional<InstrumentId> instrument, Optional<CurrencyCode> currency) {
    if (instrument.isEmpty() || currency.isEmpty()) {
      return;
    }
    bookedIn
        .apply(instrument.get())
        .filter(earlier -> !earlier.equals(currency.get()))
        .ifPresent(earlier -> add(
            Reason.CURRENCY_MISMATCH,
            field.path(),
            "the instrument is booked in " + earlier + " so far, not in " + currency.get()));
  }

  private void accounts() {
    account("account", draft.account());
    draft.counterAccount().ifPresent(counter -> {
      account(Field.COUNTER_ACCOUNT.path(), counter);
      if (counter.equals(draft.account())) {
        add(
            Reason.FIELD_INVALID,
            Field.COUNTER_ACCOUNT.path(),
            "a transfer is to another account than the one it is from");
      }
    });
  }

  private void account(String path, AccountId account) {
    LedgerState.AccountState found = state.accounts().get(account);
    if (found == null) {
      add(Reason.RESOURCE_NOT_FOUND, path, "there is no account " + account.name());
    } else if (found == LedgerState.AccountState.CLOSED) {
      add(Reason.ACCOUNT_CLOSED, path, "the account " + account.name() + " is closed");
    }
  }

  private void dates() {
    between("trade_date", draft.tradeDate(), EARLIEST, state.lastTradeDate());
    LocalDate latest = draft.tradeDate().plusYears(LATEST_YEARS_AFTER);
    draft
        .settlementDate()
        .ifPresent(date -> between(Field.SETTLEMENT_DATE.path(), date, draft.tradeDate(), latest));
    draft
        .payDate()
        .ifPresent(
            date -> between(Field.PAY_DATE.path(), date, draft.exDate().orElse(EARLIEST), latest));
    draft
        .acquireDate()
        .ifPresent(date -> between(Field.ACQUIRE_DATE.path(), date, EARLIEST, draft.tradeDate()));
  }

  private void between(String path, LocalDate date, LocalDate first, LocalDate last) {
    if (date.isBefore(first) || date.isAfter(last)) {
      violations.add(new Violation(
          Reason.DATE_OUT_OF_RANGE,
          path,
          path + " is from " + first + " to " + last + ", not " + date,
          Map.of("first", first.toString(), "last", last.toString(), "date", date.toString())));
    }
  }

  private void add(Reason reason, String path, String message) {
    violations.add(Violation.of(reason, path, message));
  }
}
