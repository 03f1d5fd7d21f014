package io.nexanest.desktop.gateway.ledger;

/** What is to stand in the place of the transaction of that name, if its etag is still this one. */
public record Correction(String name, String etag, TransactionDraft draft) {}
