package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.BookField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in the fields of a form, and what is wrong with each. */
final class TypedFields {
  private final Map<BookField, StringProperty> values = new EnumMap<>(BookField.class);
  private final Map<BookField, StringProperty> problems = new EnumMap<>(BookField.class);

  /** Empty fields that say when one of them changes. */
  TypedFields(Runnable changed) {
    for (BookField field : BookField.values()) {
      StringProperty value = new SimpleStringProperty("");
      value.addListener((at, before, now) -> changed.run());
      values.put(field, value);
      problems.put(field, new SimpleStringProperty(""));
    }
  }

  StringProperty value(BookField field) {
    return Objects.requireNonNull(values.get(field));
  }

  StringProperty problem(BookField field) {
    return Objects.requireNonNull(problems.get(field));
  }

  void show(Reading reading) {
    values.forEach((field, value) -> value.set(reading.value(field)));
  }

  void clearProblems() {
    problems.values().forEach(problem -> problem.set(""));
  }

  /** Those of the fields in which something stands. */
  Map<BookField, String> filled(List<BookField> fields) {
    Map<BookField, String> filled = new EnumMap<>(BookField.class);
    for (BookField field : fields) {
      if (!value(field).get().isBlank()) {
        filled.put(field, value(field).get().strip());
      }
    }
    return filled;
  }

  /** Those of the fields in which something else stands than was read. */
  Map<BookField, String> differences(List<BookField> fields, Reading read) {
    Map<BookField, String> differences = new EnumMap<>(BookField.class);
    for (BookField field : fields) {
      if (!value(field).get().strip().equals(read.value(field))) {
        differences.put(field, value(field).get().strip());
      }
    }
    return differences;
  }
}
