package io.nexanest.desktop.gateway.action;

import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an action does to a holder.
 *
 * @param type what is booked; {@code OTHER} for an option that takes nothing
 * @param counterInstrument what is given; may be empty
 */
public record ActionTerms(
    TransactionType type,
    Optional<BigDecimal> ratioNew,
    Optional<BigDecimal> ratioOld,
    String counterInstrument,
    Optional<BigDecimal> cashPerUnit,
    String currency) {}
