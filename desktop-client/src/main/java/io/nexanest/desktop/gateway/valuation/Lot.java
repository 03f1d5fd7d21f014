package io.nexanest.desktop.gateway.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An open quantity with its own date and cost. */
public record Lot(
    String name,
    String account,
    String transaction,
    LocalDate openDate,
    BigDecimal quantity,
    BigDecimal cost,
    String costCurrency,
    BigDecimal viewCost,
    String viewCurrency) {}
