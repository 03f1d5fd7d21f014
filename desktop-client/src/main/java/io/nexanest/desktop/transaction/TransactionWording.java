package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.sending.Wording;
import io.nexanest.desktop.transaction.Entry.Corrected;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How an entry is kept on disk. */
public final class TransactionWording implements Wording<Entry> {
  @Override
  public Map<String, String> write(Entry entry) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("type", entry.draft().type().name());
    entry.corrects().ifPresent(target -> {
      text.put("corrects", target.name());
      text.put("etag", target.etag());
    });
    entry.draft().values().forEach((field, value) -> text.put(field.name(), value));
    return text;
  }

  @Override
  public Entry read(Map<String, String> text) {
    Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);
    for (TransactionField field : TransactionField.values()) {
      String value = text.getOrDefault(field.name(), "");
      if (!value.isEmpty()) {
        values.put(field, value);
      }
    }
    TransactionType type = TransactionType.valueOf(text.getOrDefault("type", ""));
    String name = text.getOrDefault("corrects", "");
    return new Entry(
        new TransactionDraft(type, values),
        name.isEmpty()
            ? Optional.empty()
            : Optional.of(new Corrected(name, text.getOrDefault("etag", ""))));
  }
}
