package io.nexanest.desktop.gateway.remote.health;

import io.nexanest.api.portfolio.v1.CheckServiceGrpc;
import io.nexanest.api.portfolio.v1.DismissIssueRequest;
import io.nexanest.api.portfolio.v1.FixIssueRequest;
import io.nexanest.api.portfolio.v1.FixIssueResponse;
import io.nexanest.api.portfolio.v1.IssueDismissal;
import io.nexanest.api.portfolio.v1.ListIssuesRequest;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.health.Health;
import io.nexanest.desktop.gateway.health.HealthGateway;
import io.nexanest.desktop.gateway.health.Mending;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.remote.TransactionCodec;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Issues over gRPC. */
public final class GrpcHealthGateway implements HealthGateway {
  private final CheckServiceGrpc.CheckServiceStub stub;

  public GrpcHealthGateway(Line line) {
    stub = CheckServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<Health> issues(String scope, AsOf asOf, boolean dismissed) {
    return Answers.one(
        Line.slow(stub)::listIssues,
        ListIssuesRequest.newBuilder()
            .setParent(scope)
            .setAsOf(AsOfCodec.encode(asOf))
            .setShowDismissed(dismissed)
            .build(),
        HealthCodec::health);
  }

  @Override
  public CompletionStage<List<Transaction>> preview(Mending mending) {
    return booked(request(mending).setValidateOnly(true));
  }

  @Override
  public CompletionStage<List<Transaction>> fix(Mending mending, String requestId) {
    return booked(request(mending).setRequestId(requestId));
  }

  @Override
  public CompletionStage<String> dismiss(
      String scope, String issue, String note, boolean restore, String requestId) {
    return Answers.one(
        Line.slow(stub)::dismissIssue,
        DismissIssueRequest.newBuilder()
            .setParent(scope)
            .setName(issue)
            .setNote(note)
            .setRestore(restore)
            .setRequestId(requestId)
            .build(),
        IssueDismissal::getIssue);
  }

  private CompletionStage<List<Transaction>> booked(FixIssueRequest.Builder request) {
    return Answers.one(Line.slow(stub)::fixIssue, request.build(), GrpcHealthGateway::transactions);
  }

  private static List<Transaction> transactions(FixIssueResponse answer) {
    return answer.getTransactionsList().stream()
        .map(TransactionCodec::transaction)
        .toList();
  }

  private static FixIssueRequest.Builder request(Mending mending) {
    return FixIssueRequest.newBuilder()
        .setParent(mending.scope())
        .setBranch(mending.branch())
        .setName(mending.issue())
        .setFix(mending.fix());
  }
}
