package io.nexanest.desktop.gateway.remote;

import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.CreateTransactionRequest;
import io.nexanest.api.portfolio.v1.GetTransactionRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.ReverseTransactionRequest;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.ledger.Correction;
import io.nexanest.desktop.gateway.ledger.LedgerListener;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.query.LedgerQuery;
import io.nexanest.desktop.gateway.ledger.query.Window;
import io.nexanest.desktop.gateway.remote.ledger.ListingCodec;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Cancellable;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.rpc.StreamSupervisor;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.wire.Dates;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The ledger over gRPC. */
public final class GrpcTransactionGateway implements TransactionGateway {
  private final Line line;
  private final TransactionServiceGrpc.TransactionServiceStub stub;

  public GrpcTransactionGateway(Line line) {
    this.line = line;
    stub = TransactionServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<TransactionPage> list(LedgerQuery query, Window window) {
    return Answers.one(
        Line.quick(stub)::listTransactions, ListingCodec.encode(query, window), ListingCodec::page);
  }

  @Override
  public CompletionStage<List<Transaction>> correctAll(
      List<Correction> corrections, boolean validateOnly, String requestId) {
    return Answers.one(
        Line.slow(stub)::batchCorrectTransactions,
        ListingCodec.encode(corrections, validateOnly, requestId),
        answer -> answer.getTransactionsList().stream()
            .map(TransactionCodec::transaction)
            .toList());
  }

  @Override
  public CompletionStage<Transaction> get(String name) {
    return Answers.one(
        Line.quick(stub)::getTransaction,
        GetTransactionRequest.newBuilder().setName(name).build(),
        TransactionCodec::transaction);
  }

  // The last page of a listing says where to watch from (rule L3). An empty span of dates makes the
  // only page the last one, so that a ledger of many pages needs not be read to its end first.
  @Override
  public CompletionStage<String> mark(String scope) {
    return Answers.one(
        Line.quick(stub)::listTransactions,
        ListTransactionsRequest.newBuilder()
            .setParent(scope)
            .setPageSize(1)
            .setFromDate(Dates.encode(Dates.LAST))
            .setToDate(Dates.encode(Dates.FIRST))
            .build(),
        ListTransactionsResponse::getResumeToken);
  }

  @Override
  public CompletionStage<Transaction> validate(TransactionDraft draft) {
    return send(draft, "", true);
  }

  @Override
  public CompletionStage<Transaction> create(TransactionDraft draft, String requestId) {
    return send(draft, requestId, false);
  }

  @Override
  public CompletionStage<Transaction> correct(
      String name, String etag, TransactionDraft draft, String requestId) {
    return Answers.one(
        Line.quick(stub)::correctTransaction,
        CorrectTransactionRequest.newBuilder()
            .setTransaction(TransactionCodec.encode(draft).setName(name).setEtag(etag))
            .setRequestId(requestId)
            .build(),
        TransactionCodec::transaction);
  }

  @Override
  public CompletionStage<Transaction> reverse(
      Transaction transaction, String branch, String note, String requestId) {
    return Answers.one(
        Line.quick(stub)::reverseTransaction,
        ReverseTransactionRequest.newBuilder()
            .setName(transaction.name())
            .setEtag(transaction.etag())
            .setNote(note)
            .setBranch(branch)
            .setRequestId(requestId)
            .build(),
        TransactionCodec::transaction);
  }

  @Override
  public Subscription watch(String scope, String mark, LedgerListener listener) {
    AtomicReference<String> token = new AtomicReference<>(mark);
    StreamSupervisor supervisor = new StreamSupervisor(
        line.schedule(), line.random(), state -> {}, at -> open(at, scope, token, listener));
    supervisor.start();
    return supervisor;
  }

  private Subscription open(
      StreamSupervisor.Line at,
      String scope,
      AtomicReference<String> token,
      LedgerListener listener) {
    Consumer<WatchTransactionsResponse> take = message -> {
      if (message.hasTransaction()) {
        listener.changed(TransactionCodec.transaction(message.getTransaction()));
      } else if (message.hasReset()) {
        listener.reset();
      }
      // Kept after the event is applied: on doubt it comes twice, never not at all.
      token.set(message.getResumeToken());
    };
    Consumer<GatewayException> refused = error -> {
      // A token that the server no longer takes would be refused for ever.
      if (error.reason() == Reason.RESUME_TOKEN_INVALID
          || error.reason() == Reason.RESUME_TOKEN_EXPIRED) {
        token.set("");
        listener.reset();
      }
    };
    Cancellable<WatchTransactionsRequest, WatchTransactionsResponse> stream =
        new Cancellable<>(at, take, refused);
    stub.watchTransactions(
        WatchTransactionsRequest.newBuilder()
            .setParent(scope)
            .setResumeToken(token.get())
            .build(),
        stream);
    return stream;
  }

  private CompletionStage<Transaction> send(
      TransactionDraft draft, String requestId, boolean validateOnly) {
    return Answers.one(
        Line.quick(stub)::createTransaction,
        CreateTransactionRequest.newBuilder()
            .setTransaction(TransactionCodec.encode(draft))
            .setRequestId(requestId)
            .setValidateOnly(validateOnly)
            .build(),
        TransactionCodec::transaction);
  }
}
