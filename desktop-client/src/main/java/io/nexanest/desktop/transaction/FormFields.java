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
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The form's fields: what is typed in each, and what is wrong with it. */
final class FormFields {
  private final ObjectProperty<TransactionType> type =
      new SimpleObjectProperty<>(TransactionType.BUY);
  private LastUsed lastUsed = new LastUsed();
  private Supplier<LocalDate> today = () -> LocalDate.EPOCH;
  private final Map<TransactionField, StringProperty> values =
      new EnumMap<>(TransactionField.class);
  private final Map<TransactionField, StringProperty> problems =
      new EnumMap<>(TransactionField.class);

  FormFields(Runnable edited) {
    type.addListener((at, before, now) -> edited.run());
    for (TransactionField field : TransactionField.values()) {
      StringProperty value = new SimpleStringProperty("");
      value.addListener((at, before, now) -> edited.run());
      values.put(field, value);
      problems.put(field, new SimpleStringProperty(""));
    }
  }

  ObjectProperty<TransactionType> type() {
    return type;
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

  /** Sets what the last booking is remembered by, and the day that short dates are counted from. */
  void typing(LastUsed last, Supplier<LocalDate> day) {
    lastUsed = last;
    today = day;
  }

  /** Empties the fields but for what the last booking said that the next one often says too. */
  void begin() {
    begin(lastUsed);
  }

  void booked(TransactionDraft draft) {
    lastUsed.booked(draft);
  }

  private void begin(LastUsed last) {
    values.forEach((field, value) -> value.set(last.value(field)));
    forgive();
  }

  /** Writes out in full what was typed short, or says why that can't be. */
  void spell(TransactionField field) {
    StringProperty typed = value(field);
    String text = typed.get().strip();
    if (text.isEmpty()) {
      return;
    }
    try {
      switch (field.form()) {
        case DATE -> typed.set(ShortDates.read(text, today.get()).toString());
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

  /** Says what a transaction says, and nothing else. */
  void fill(TransactionDraft content) {
    type.set(content.type());
    empty();
    content.values().forEach((field, value) -> value(field).set(value));
  }

  /** What is typed in the fields of the type, and on which branch; empty is the books. */
  TransactionDraft draft(String branch) {
    Map<TransactionField, String> filled = new EnumMap<>(TransactionField.class);
    for (TransactionField field : type.get().fields()) {
      String text = value(field).get().strip();
      if (!text.isEmpty()) {
        filled.put(field, text);
      }
    }
    if (!branch.isEmpty()) {
      filled.put(TransactionField.BRANCH, branch);
    }
    return new TransactionDraft(type.get(), filled);
  }

  /** Says at each field what is wrong with it; false if something has no field to stand at. */
  boolean place(GatewayException error) {
    forgive();
    boolean placed = !error.violations().isEmpty();
    for (FieldViolation violation : error.violations()) {
      boolean found = false;
      for (TransactionField field : type.get().fields()) {
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
