package io.nexanest.core.income;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payment that is to come.
 *
 * @param date when it is paid
 * @param gross in view currency, at the rate of the day of the question
 * @param basis the booked transaction that declares it, or the payment a year before
 */
public record ExpectedPayment(
    AccountId account,
    Optional<InstrumentId> instrument,
    TransactionType type,
    Optional<LocalDate> exDate,
    LocalDate date,
    BigDecimal gross,
    TransactionId basis) {}
