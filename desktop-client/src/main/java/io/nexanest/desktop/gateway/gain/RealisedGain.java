package io.nexanest.desktop.gateway.gain;

import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a disposal gained on one lot; amounts are in the view currency.
 *
 * @param transaction the disposal; empty in a preview
 * @param openedBy the transaction that opened the lot; empty where no lot was closed
 * @param quantity units that were closed, negative for what was owed
 * @param washedBy purchases of the same within 30 days, for a loss
 */
public record RealisedGain(
    String account,
    String instrument,
    String transaction,
    TransactionType type,
    String openedBy,
    Optional<LocalDate> openDate,
    LocalDate closeDate,
    long heldDays,
    Term term,
    BigDecimal quantity,
    BigDecimal proceeds,
    BigDecimal cost,
    BigDecimal gain,
    BigDecimal priceGain,
    BigDecimal currencyGain,
    List<String> washedBy) {
  public RealisedGain {
    washedBy = List.copyOf(washedBy);
  }
}
