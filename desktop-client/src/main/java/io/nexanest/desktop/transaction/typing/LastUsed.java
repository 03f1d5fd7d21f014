package io.nexanest.desktop.transaction.typing;

import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the last booking said that the next one often says too. */
public final class LastUsed {
  private static final List<TransactionField> KEPT = List.of(
      TransactionField.ACCOUNT, TransactionField.TRADE_DATE, TransactionField.SETTLEMENT_CURRENCY);

  private final Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);

  public void booked(TransactionDraft draft) {
    KEPT.forEach(field -> values.put(field, draft.value(field)));
  }

  public String value(TransactionField field) {
    return values.getOrDefault(field, "");
  }
}
