package io.nexanest.desktop.gateway.income;

import io.nexanest.desktop.gateway.ledger.TransactionType;

/** Incomes of one type together. */
public record TypeIncome(TransactionType type, Amounts amounts) {}
