package io.nexanest.desktop.gateway.ledger.query;

import java.math.BigDecimal;

/** What transactions moved in one currency: cash after fees and taxes, and of it fees and taxes. */
public record LedgerSum(String currency, BigDecimal cash, BigDecimal fee, BigDecimal tax) {}
