package io.nexanest.core.ledger;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be wrong with the numbers of a draft, whatever the books hold. */
final class AmountChecks {
  private final Draft draft;
  private final List<Violation> violations = new ArrayList<>();

  private AmountChecks(Draft draft) {
    this.draft = draft;
  }

  static List<Violation> of(Draft draft) {
    AmountChecks checks = new AmountChecks(draft);
    checks.decimals();
    checks.lots();
    return checks.violations;
  }

  private void decimals() {
    for (Field field : Field.values()) {
      if (draft.values().get(field) instanceof BigDecimal value) {
        decimal(field, value, least(field));
      }
    }
    draft
        .decimal(Field.BASIS_RATIO)
        .filter(ratio -> ratio.compareTo(BigDecimal.ONE) > 0)
        .ifPresent(ratio -> wrong(Field.BASIS_RATIO, ratio, "at most 1"));
    draft
        .counterAmount()
        .ifPresent(amount -> decimal(Field.COUNTER_AMOUNT, amount.amount(), Least.ABOVE_ZERO));
  }

  /** Which numbers a field may have. */
  private enum Least {
    ABOVE_ZERO,
    ZERO,
    /** A margin payment goes either way. */
    ANY
  }

  private Least least(Field field) {
    boolean signed = draft.type() == TransactionType.VARIATION_MARGIN && field == Field.GROSS;
    return switch (field) {
      case FEE, TAX, PRICE, CASH_IN_LIEU, BASIS_RATIO -> Least.ZERO;
      case GROSS -> signed ? Least.ANY : Least.ZERO;
      case COUNTER_ACCOUNT,
          INSTRUMENT,
          INSTRUMENT_CURRENCY,
          COUNTER_INSTRUMENT,
          COUNTER_INSTRUMENT_CURRENCY,
          QUANTITY,
          COUNTER_QUANTITY,
          MULTIPLIER,
          MARGINED,
          SETTLEMENT_CURRENCY,
          FX_RATE,
          COUNTER_AMOUNT,
          RATIO_NEW,
          RATIO_OLD,
          SIDE,
          OPTION_RIGHT,
          LOTS,
          ACQUIRE_DATE,
          SETTLEMENT_DATE,
          EX_DATE,
          PAY_DATE,
          NOTE,
          EXTERNAL_REFERENCE -> Least.ABOVE_ZERO;
    };
  }

  private void decimal(Field field, BigDecimal value, Least least) {
    if (!Decimals.fits(value)) {
      add(
          Reason.DECIMAL_TOO_PRECISE,
          field.path(),
          field.path() + " has at most 20 digits before the point and 18 after it");
    }
    switch (least) {
      case ANY -> {}
      case ZERO -> {
        if (value.signum() < 0) {
          wrong(field, value, "zero or more");
        }
      }
      case ABOVE_ZERO -> {
        if (value.signum() <= 0) {
          wrong(field, value, "more than zero");
        }
      }
    }
  }

  private void wrong(Field field, BigDecimal value, String right) {
    violations.add(new Violation(
        Reason.FIELD_INVALID,
        field.path(),
        field.path() + " is " + right + ", not " + value.toPlainString(),
        Map.of("value", value.toPlainString())));
  }

  /** The units of the named lots are those of the transaction, or of the underlying it takes. */
  private void lots() {
    BigDecimal units = draft.states(Field.OPTION_RIGHT)
        ? draft.counterQuantity()
        : draft.quantity().orElse(BigDecimal.ZERO);
    draft
        .lots()
        .map(LotChoices::units)
        .filter(sum -> sum.compareTo(units) != 0)
        .ifPresent(sum -> add(
            Reason.FIELD_INVALID,
            Field.LOTS.path(),
            "the named lots have " + Decimals.text(sum) + " units together, the transaction "
                + Decimals.text(units)));
    boolean allPositive = draft.lots().stream()
        .flatMap(lots -> lots.choices().stream())
        .allMatch(choice -> choice.units().signum() > 0);
    if (!allPositive) {
      add(Reason.FIELD_INVALID, Field.LOTS.path(), "each named lot gives more than zero units");
    }
  }

  private void add(Reason reason, String path, String message) {
    violations.add(Violation.of(reason, path, message));
  }
}
