package io.nexanest.desktop.gateway.ledger;

import java.math.BigDecimal;

/** One movement; the commodity is an instrument's name or a currency. */
public record Leg(String account, String commodity, BigDecimal amount, String purpose) {}
