package io.nexanest.desktop.gateway.action;

import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.util.Map;

/** An announcement as it is typed; what is wrong with it the server says. */
public record ActionDraft(
    TransactionType type, HolderChoice choice, Map<ActionField, String> values) {
  public ActionDraft {
    values = Map.copyOf(values);
  }

  public String value(ActionField field) {
    return values.getOrDefault(field, "").strip();
  }
}
