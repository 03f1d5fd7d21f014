package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which rows the books, or earlier rows of the same file, have already: by the institution's
 * reference, else by everything that the row says.
 */
final class Repeats {
  /** What makes two drafts the same event; notes and references don't. */
  private record Event(TransactionType type, LocalDate date, Map<Field, Object> values) {}

  private final Map<String, Booked> booksByReference = new HashMap<>();
  private final Map<Event, TransactionId> booksByEvent = new HashMap<>();
  private final Map<String, Integer> linesByReference = new HashMap<>();
  private final Map<Event, Integer> linesByEvent = new HashMap<>();

  Repeats(AccountId account, List<Booked> books) {
    for (Booked booked : books) {
      if (booked.account().equals(account)) {
        String reference = booked.draft().externalReference();
        if (!reference.isEmpty()) {
          booksByReference.put(reference, booked);
        }
        booksByEvent.putIfAbsent(event(booked.draft()), booked.id());
      }
    }
  }

  /** The judgement on a row that is a repetition; else it is remembered for the rows after it. */
  Optional<Judgement> of(Reading reading) {
    String reference = reading.row().cell(Column.REFERENCE);
    return reference.isEmpty()
        ? reading.sound().flatMap(draft -> byEvent(reading, draft))
        : byReference(reading, reference);
  }

  private Optional<Judgement> byReference(Reading reading, String reference) {
    Booked booked = booksByReference.get(reference);
    if (booked != null) {
      return Optional.of(duplicate(reading, inTheBooks(reading, booked), Optional.of(booked.id())));
    }
    Integer line = linesByReference.putIfAbsent(reference, reading.row().line());
    if (line != null) {
      String message =
          "line %d has the reference '%s' already; give this row one of its own if it is another event"
              .formatted(line, reference);
      return Optional.of(duplicate(reading, inTheFile(reading, message, line), Optional.empty()));
    }
    return Optional.empty();
  }

  private Optional<Judgement> byEvent(Reading reading, Draft draft) {
    Event event = event(draft);
    TransactionId booked = booksByEvent.get(event);
    if (booked != null) {
      RowError error = RowError.ofRow(
          Reason.TRANSACTION_DUPLICATE,
          "the account has an equal transaction already; give the row a reference of its own if it is another one",
          Map.of("transaction", booked.name()));
      return Optional.of(duplicate(reading, error, Optional.of(booked)));
    }
    Integer line = linesByEvent.putIfAbsent(event, reading.row().line());
    if (line != null) {
      String message =
          "line %d says the same; give this row a reference of its own if it is another event"
              .formatted(line);
      return Optional.of(duplicate(reading, inTheFile(reading, message, line), Optional.empty()));
    }
    return Optional.empty();
  }

  private static RowError inTheBooks(Reading reading, Booked booked) {
    List<String> different = reading
        .draft()
        .map(draft -> different(event(draft), event(booked.draft())))
        .orElse(List.of());
    String reference = booked.draft().externalReference();
    String message = "the account has the reference '" + reference + "' already";
    if (!different.isEmpty()) {
      message += ", with another " + String.join(", ", different)
          + "; correct that transaction if the statement is right";
    }
    return RowError.of(Reason.TRANSACTION_DUPLICATE, Column.REFERENCE, reference, message)
        .with("transaction", booked.id().name())
        .with("different", String.join(",", different));
  }

  private static RowError inTheFile(Reading reading, String message, int line) {
    return RowError.ofRow(
        Reason.TRANSACTION_DUPLICATE,
        message,
        Map.of("line", "" + reading.row().line(), "first_line", "" + line));
  }

  private static List<String> different(Event row, Event books) {
    List<String> names = new ArrayList<>();
    if (row.type() != books.type()) {
      names.add("type");
    }
    if (!row.date().equals(books.date())) {
      names.add("date");
    }
    for (Field field : Field.values()) {
      if (row.values().containsKey(field)
          && !row.values().get(field).equals(books.values().get(field))) {
        names.add(RowError.column(field.path()));
      }
    }
    return names.stream().distinct().collect(Collectors.toList());
  }

  private static Judgement duplicate(
      Reading reading, RowError error, Optional<TransactionId> repeats) {
    return new Judgement(
        reading.row().line(), RowState.DUPLICATE, reading.draft(), List.of(error), repeats);
  }

  /** What is stated by default and what is left unsaid are the same. */
  private static Event event(Draft draft) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    draft.values().forEach((field, value) -> {
      boolean words = field == Field.NOTE || field == Field.EXTERNAL_REFERENCE;
      boolean nothing = value instanceof BigDecimal decimal && decimal.signum() == 0;
      boolean sameCurrency = field == Field.SETTLEMENT_CURRENCY
          && draft.instrumentCurrency().filter(value::equals).isPresent();
      boolean noRate = field == Field.FX_RATE && BigDecimal.ONE.equals(value);
      if (!words && !nothing && !sameCurrency && !noRate) {
        values.put(field, value);
      }
    });
    return new Event(draft.type(), draft.tradeDate(), values);
  }
}
