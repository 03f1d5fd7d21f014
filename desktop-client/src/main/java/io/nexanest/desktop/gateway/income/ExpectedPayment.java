package io.nexanest.desktop.gateway.income;

import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payment that is to come.
 *
 * @param declared whether it is booked, or else estimated
 * @param basis the transaction that declares it, or that it is estimated from
 */
public record ExpectedPayment(
    boolean declared,
    String account,
    String instrument,
    TransactionType type,
    Optional<LocalDate> exDate,
    LocalDate payDate,
    BigDecimal gross,
    String basis) {}
