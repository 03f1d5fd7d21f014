package io.nexanest.desktop.gateway.ledger;

import io.nexanest.desktop.gateway.ledger.source.Provenance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A transaction in the ledger. */
public record Transaction(
    String name,
    TransactionState state,
    TransactionDraft content,
    LocalDate tradeDate,
    Instant knownTime,
    long ledgerPosition,
    Provenance provenance,
    List<Leg> legs,
    Links links,
    String etag) {
  public Transaction {
    legs = List.copyOf(legs);
  }

  public TransactionType type() {
    return content.type();
  }

  public String value(TransactionField field) {
    return content.value(field);
  }

  /** A field as a number, where it is set. */
  public Optional<BigDecimal> number(TransactionField field) {
    String text = value(field);
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }
}
