package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with a draft by itself and with the names in it; collects all of it. */
final class DraftChecks {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** Settlement and payment later than this after the trade are taken for slips of the pen. */
  private static final int LATEST_YEARS_AFTER = 2;

  private final Draft draft;
  private final LedgerState state;
  private final List<Violation> violations = new ArrayList<>();

  DraftChecks(Draft draft, LedgerState state) {
    this.draft = draft;
    this.state = state;
  }

  List<Violation> violations() {
    fields();
    decimals();
    currencies();
    accounts();
    dates();
    return violations;
  }

  private void fields() {
    for (Field field : Field.values()) {
      boolean stated = draft.states(field);
      if (draft.type().required().contains(field) && !stated) {
        add(Reason.FIELD_REQUIRED, field.path(), draft.type() + " needs " + field.path());
      } else if (stated && !draft.type().allows(field)) {
        add(Reason.FIELD_INVALID, field.path(), draft.type() + " has no " + field.path());
      }
    }
    boolean priced = draft.states(Field.PRICE) && draft.states(Field.QUANTITY);
    if (draft.type().needsAmount() && !draft.states(Field.GROSS) && !priced) {
      add(Reason.FIELD_REQUIRED, "gross", draft.type() + " needs gross, or quantity and price");
    }
  }

  private void decimals() {
    Set<Field> mayBeZero = EnumSet.of(Field.FEE, Field.TAX, Field.PRICE, Field.GROSS);
    for (Field field : Field.values()) {
      if (draft.values().get(field) instanceof BigDecimal value) {
        decimal(field, value, mayBeZero.contains(field));
      }
    }
    draft
        .counterAmount()
        .ifPresent(amount -> decimal(Field.COUNTER_AMOUNT, amount.amount(), false));
  }

  private void decimal(Field field, BigDecimal value, boolean mayBeZero) {
    if (!Decimals.fits(value)) {
      add(
          Reason.DECIMAL_TOO_PRECISE,
          field.path(),
          field.path() + " has at most 20 digits before the point and 18 after it");
    }
    if (value.signum() < 0 || (value.signum() == 0 && !mayBeZero)) {
      String least = mayBeZero ? "zero or more" : "more than zero";
      violations.add(new Violation(
          Reason.FIELD_INVALID,
          field.path(),
          field.path() + " is " + least + ", not " + value.toPlainString(),
          Map.of("value", value.toPlainString())));
    }
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
    draft.instrumentCurrency().ifPresent(this::sameAsBefore);
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

  private void sameAsBefore(CurrencyCode currency) {
    state.transactions().stream()
        .map(Booked::draft)
        .filter(earlier -> earlier.instrument().isPresent())
        .filter(earlier -> earlier.instrument().equals(draft.instrument()))
        .flatMap(earlier -> earlier.instrumentCurrency().stream())
        .filter(earlier -> !earlier.equals(currency))
        .findFirst()
        .ifPresent(earlier -> add(
            Reason.CURRENCY_MISMATCH,
            Field.INSTRUMENT_CURRENCY.path(),
            "the instrument is booked in " + earlier + " so far, not in " + currency));
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
