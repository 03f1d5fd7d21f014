package io.nexanest.desktop.gateway.ledger;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.ledger.query.LedgerQuery;
import io.nexanest.desktop.gateway.ledger.query.Window;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads the ledger and adds to it. A request id is a UUID; the same one is never booked twice. */
public interface TransactionGateway {
  /** A part of a listing; filters, order, groups and sums are the server's work. */
  CompletionStage<TransactionPage> list(LedgerQuery query, Window window);

  /** One transaction as it now stands. */
  CompletionStage<Transaction> get(String name);

  /**
   * Puts corrections in the place of many transactions, all or none; a refusal names each by its
   * index, as {@code requests[3].transaction.fee}.
   *
   * @param validateOnly whether they are only judged
   */
  CompletionStage<List<Transaction>> correctAll(
      List<Correction> corrections, boolean validateOnly, String requestId);

  /** Where a scope's ledger stands now: a watch from here misses nothing of what is listed later. */
  CompletionStage<String> mark(String scope);

  /** Has the server check a draft without booking it. */
  CompletionStage<Transaction> validate(TransactionDraft draft);

  CompletionStage<Transaction> create(TransactionDraft draft, String requestId);

  /** Puts a draft in the place of the transaction of that name, if its etag is still this one. */
  CompletionStage<Transaction> correct(
      String name, String etag, TransactionDraft draft, String requestId);

  /** Takes a transaction back, on a branch or in the books. */
  CompletionStage<Transaction> reverse(
      Transaction transaction, String branch, String note, String requestId);

  /** Hears every change of a scope's ledger after a mark. */
  Subscription watch(String scope, String mark, LedgerListener listener);
}
