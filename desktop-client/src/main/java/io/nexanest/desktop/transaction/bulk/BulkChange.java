package io.nexanest.desktop.transaction.bulk;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.ledger.Correction;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.transaction.typing.Amounts;
import io.nexanest.desktop.transaction.typing.ShortDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of many transactions set to something else.
 *
 * @param text what it is set to; empty takes it away
 * @param branch where the corrections are booked; empty is the books
 */
record BulkChange(TransactionField field, String text, String branch) {
  private static final Pattern INDEX = Pattern.compile("requests\\[(\\d+)]\\..*");

  /** What is typed as the server reads it; throws where it makes no sense. */
  static String read(TransactionField field, String typed, LocalDate today) {
    return switch (field.form()) {
      case DECIMAL -> Amounts.read(typed);
      case DATE -> typed.isEmpty() ? "" : ShortDates.read(typed, today).toString();
      case ACCOUNT, INSTRUMENT, CURRENCY, TEXT, CHOICE, FLAG, LOTS -> typed;
    };
  }

  List<Correction> corrections(List<Transaction> all) {
    return all.stream()
        .map(one -> new Correction(one.name(), one.etag(), changed(one)))
        .toList();
  }

  /** What corrects all that is booked back to what it said before. */
  List<Correction> back(List<Transaction> before, List<Transaction> booked) {
    List<Correction> back = new ArrayList<>();
    for (int i = 0; i < booked.size(); i++) {
      Transaction now = booked.get(i);
      back.add(new Correction(now.name(), now.etag(), unchanged(before.get(i))));
    }
    return List.copyOf(back);
  }

  /** What says again what the transaction says now. */
  private TransactionDraft unchanged(Transaction one) {
    Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);
    values.putAll(one.content().values());
    return draft(one, values);
  }

  private TransactionDraft changed(Transaction one) {
    Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);
    values.putAll(one.content().values());
    values.remove(field);
    if (!text.isEmpty() && one.type().fields().contains(field)) {
      values.put(field, text);
    }
    return draft(one, values);
  }

  private TransactionDraft draft(Transaction one, Map<TransactionField, String> values) {
    if (!branch.isEmpty()) {
      values.put(TransactionField.BRANCH, branch);
    }
    return new TransactionDraft(one.type(), values);
  }

  /** Why nothing is undone, with what is wrong of each. */
  static String notUndone(GatewayException error) {
    String each = String.join("; ", new LinkedHashSet<>(wrong(error).values()));
    return ("Nothing is undone. " + error.text() + " " + each).strip();
  }

  /** What a refusal says of each correction, by its place among them. */
  static Map<Integer, String> wrong(GatewayException error) {
    Map<Integer, String> wrong = new LinkedHashMap<>();
    for (FieldViolation violation : error.violations()) {
      Matcher index = INDEX.matcher(violation.field());
      if (index.matches()) {
        wrong.merge(
            Integer.parseInt(index.group(1)),
            violation.leaf().replace('_', ' ') + ": " + violation.text(),
            (one, other) -> one + "; " + other);
      }
    }
    return wrong;
  }
}
