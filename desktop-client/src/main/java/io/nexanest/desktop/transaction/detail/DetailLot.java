package io.nexanest.desktop.transaction.detail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A lot that the transaction opened or closed.
 *
 * @param opened whether it was opened by the transaction, and is still open
 * @param amount its cost, or what closing it gained
 */
public record DetailLot(
    boolean opened,
    Optional<LocalDate> openDate,
    BigDecimal quantity,
    BigDecimal amount,
    String currency) {}
