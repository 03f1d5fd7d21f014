package io.nexanest.portfolio.transaction;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.BatchCorrectTransactionsRequest;
import io.nexanest.api.portfolio.v1.BatchCorrectTransactionsResponse;
import io.nexanest.api.portfolio.v1.BatchCreateTransactionsRequest;
import io.nexanest.api.portfolio.v1.BatchCreateTransactionsResponse;
import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.CreateTransactionRequest;
import io.nexanest.api.portfolio.v1.GetTransactionRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.ReverseTransactionRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.portfolio.transaction.correction.Corrections;
import io.nexanest.portfolio.transaction.watch.TransactionWatches;

/** The wire's face of the ledger. */
public final class TransactionRpc extends TransactionServiceGrpc.TransactionServiceImplBase {
  private final Transactions transactions;
  private final TransactionLists lists;
  private final TransactionWatches watches;
  private final Corrections corrections;

  public TransactionRpc(
      Transactions transactions,
      TransactionLists lists,
      TransactionWatches watches,
      Corrections corrections) {
    this.corrections = corrections;
    this.transactions = transactions;
    this.lists = lists;
    this.watches = watches;
  }

  @Override
  public void getTransaction(GetTransactionRequest request, StreamObserver<Transaction> observer) {
    Unary.answer(observer, () -> lists.get(request.getName()));
  }

  @Override
  public void listTransactions(
      ListTransactionsRequest request, StreamObserver<ListTransactionsResponse> observer) {
    Unary.answer(observer, () -> lists.list(request));
  }

  @Override
  public void createTransaction(
      CreateTransactionRequest request, StreamObserver<Transaction> observer) {
    Unary.answer(observer, () -> transactions.create(request));
  }

  @Override
  public void batchCreateTransactions(
      BatchCreateTransactionsRequest request,
      StreamObserver<BatchCreateTransactionsResponse> observer) {
    Unary.answer(observer, () -> transactions.createAll(request));
  }

  @Override
  public void correctTransaction(
      CorrectTransactionRequest request, StreamObserver<Transaction> observer) {
    Unary.answer(observer, () -> transactions.correct(request));
  }

  @Override
  public void batchCorrectTransactions(
      BatchCorrectTransactionsRequest request,
      StreamObserver<BatchCorrectTransactionsResponse> observer) {
    Unary.answer(observer, () -> corrections.correct(request));
  }

  @Override
  public void reverseTransaction(
      ReverseTransactionRequest request, StreamObserver<Transaction> observer) {
    Unary.answer(observer, () -> transactions.reverse(request));
  }

  @Override
  public void watchTransactions(
      WatchTransactionsRequest request, StreamObserver<WatchTransactionsResponse> observer) {
    watches.open(request, (ServerCallStreamObserver<WatchTransactionsResponse>) observer);
  }
}
