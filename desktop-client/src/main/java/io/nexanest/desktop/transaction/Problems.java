package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.transaction.typing.Amounts;
import io.nexanest.desktop.transaction.typing.ShortDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;

/** What is wrong with the fields of a form, said at each of them. */
final class Problems {
  private Problems() {}

  /** Says each violation at its field, and nothing elsewhere; false if one has no field here. */
  static boolean place(
      List<FieldViolation> violations,
      TransactionType type,
      Map<TransactionField, StringProperty> problems) {
    problems.values().forEach(problem -> problem.set(""));
    boolean placed = !violations.isEmpty();
    for (FieldViolation violation : violations) {
      boolean found = false;
      for (TransactionField field : type.fields()) {
        StringProperty problem = problems.get(field);
        if (problem != null && field.wire().equals(violation.leaf())) {
          problem.set(violation.text());
          found = true;
        }
      }
      placed &= found;
    }
    return placed;
  }

  /** Writes out in full what was typed short, or says why that can't be. */
  static void spell(
      TransactionField field, StringProperty typed, StringProperty problem, LocalDate today) {
    String text = typed.get().strip();
    if (text.isEmpty()) {
      return;
    }
    try {
      switch (field.form()) {
        case DATE -> typed.set(ShortDates.read(text, today).toString());
        case DECIMAL -> typed.set(Amounts.read(text));
        case ACCOUNT, INSTRUMENT, CURRENCY, TEXT, CHOICE, FLAG, LOTS -> {}
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      problem.set(String.valueOf(e.getMessage()));
    }
  }
}
