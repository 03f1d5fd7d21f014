package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.transaction.typing.Amounts;
import io.nexanest.desktop.transaction.typing.LastUsed;
import io.nexanest.desktop.transaction.typing.ShortDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The form's fields: what is typed in each, and what is wrong with it. */
final class FormFields {
  private final Map<TransactionField, StringProperty> values =
      new EnumMap<>(TransactionField.class);
  private final Map<TransactionField, StringProperty> problems =
      new EnumMap<>(TransactionField.class);

  FormFields(Runnable edited) {
    for (TransactionField field : TransactionField.values()) {
      StringProperty value = new SimpleStringProperty("");
      value.addListener((at, before, now) -> edited.run());
      values.put(field, value);
      problems.put(field, new SimpleStringProperty(""));
    }
  }

  StringProperty value(TransactionField field) {
    return Objects.requireNonNull(values.get(field));
  }

  StringProperty problem(TransactionField field) {
    return Objects.requireNonNull(problems.get(field));
  }

  void empty() {
    begin(new LastUsed());
  }

  /** Empties the fields but for what the last booking said that the next one often says too. */
  void begin(LastUsed last) {
    values.forEach((field, value) -> value.set(last.value(field)));
    forgive();
  }

  /** Writes out in full what was typed short, or says why that can't be. */
  void spell(TransactionField field, LocalDate today) {
    StringProperty typed = value(field);
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
      problem(field).set(String.valueOf(e.getMessage()));
    }
  }

  void forgive() {
    problems.values().forEach(problem -> problem.set(""));
  }

  void fill(TransactionDraft content) {
    content.values().forEach((field, value) -> value(field).set(value));
  }

  /** What is typed in the fields of a type, and on which branch; empty is the books. */
  TransactionDraft draft(TransactionType type, String branch) {
    Map<TransactionField, String> filled = new EnumMap<>(TransactionField.class);
    for (TransactionField field : type.fields()) {
      String text = value(field).get().strip();
      if (!text.isEmpty()) {
        filled.put(field, text);
      }
    }
    if (!branch.isEmpty()) {
      filled.put(TransactionField.BRANCH, branch);
    }
    return new TransactionDraft(type, filled);
  }

  /** Says at each field what is wrong with it; false if something has no field to stand at. */
  boolean place(GatewayException error, TransactionType type) {
    forgive();
    boolean placed = !error.violations().isEmpty();
    for (FieldViolation violation : error.violations()) {
      boolean found = false;
      for (TransactionField field : type.fields()) {
        if (field.wire().equals(violation.leaf())) {
          problem(field).set(violation.text());
          found = true;
        }
      }
      placed &= found;
    }
    return placed;
  }
}
