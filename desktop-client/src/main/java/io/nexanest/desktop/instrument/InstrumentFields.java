package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in the fields of the screen, and what is wrong with each. */
final class InstrumentFields {
  private final Map<InstrumentField, StringProperty> values = new EnumMap<>(InstrumentField.class);
  private final Map<InstrumentField, StringProperty> problems =
      new EnumMap<>(InstrumentField.class);

  InstrumentFields(Runnable changed) {
    for (InstrumentField field : InstrumentField.values()) {
      StringProperty value = new SimpleStringProperty("");
      value.addListener((at, before, now) -> changed.run());
      values.put(field, value);
      problems.put(field, new SimpleStringProperty(""));
    }
  }

  StringProperty value(InstrumentField field) {
    return Objects.requireNonNull(values.get(field));
  }

  StringProperty problem(InstrumentField field) {
    return Objects.requireNonNull(problems.get(field));
  }

  void show(InstrumentSheet sheet) {
    values.forEach((field, value) -> {
      if (!InstrumentField.MARK.contains(field)) {
        value.set(sheet.value(field));
      }
    });
  }

  void fill(Map<InstrumentField, String> texts) {
    texts.forEach((field, text) -> value(field).set(text));
  }

  void empty(Collection<InstrumentField> fields) {
    fields.forEach(field -> value(field).set(""));
  }

  void forgive() {
    problems.values().forEach(problem -> problem.set(""));
  }

  /** Those of the fields in which something stands. */
  Map<InstrumentField, String> filled(List<InstrumentField> fields) {
    Map<InstrumentField, String> filled = new EnumMap<>(InstrumentField.class);
    for (InstrumentField field : fields) {
      String text = value(field).get().strip();
      if (!text.isEmpty()) {
        filled.put(field, text);
      }
    }
    return filled;
  }

  /** Those of the fields in which something else stands than was read. */
  Set<InstrumentField> differences(List<InstrumentField> fields, InstrumentSheet read) {
    Set<InstrumentField> differences = EnumSet.noneOf(InstrumentField.class);
    fields.stream()
        .filter(field -> !value(field).get().strip().equals(read.value(field)))
        .forEach(differences::add);
    return differences;
  }

  /** Says at each field what is wrong with it; false if something has no field to stand at. */
  boolean place(List<FieldViolation> violations, List<InstrumentField> fields) {
    forgive();
    boolean placed = !violations.isEmpty();
    for (FieldViolation violation : violations) {
      List<String> path = Arrays.stream(violation.field().split("\\."))
          .map(part -> part.replaceFirst("\\[\\d+]$", ""))
          .toList();
      List<InstrumentField> named =
          fields.stream().filter(field -> path.contains(field.wire())).toList();
      named.forEach(field -> problem(field).set(violation.text()));
      placed &= !named.isEmpty();
    }
    return placed;
  }
}
