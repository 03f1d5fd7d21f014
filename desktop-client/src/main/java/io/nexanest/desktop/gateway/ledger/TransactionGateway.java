package io.nexanest.desktop.gateway.ledger;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import java.util.concurrent.CompletionStage;

/** Reads the ledger and adds to it. A request id is a UUID; the same one is never booked twice. */
public interface TransactionGateway {
  CompletionStage<TransactionPage> list(String scope, AsOf asOf, String pageToken);

  /** One transaction as it now stands. */
  CompletionStage<Transaction> get(String name);

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
