package io.nexanest.portfolio.check;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.CheckServiceGrpc;
import io.nexanest.api.portfolio.v1.DismissIssueRequest;
import io.nexanest.api.portfolio.v1.FixIssueRequest;
import io.nexanest.api.portfolio.v1.FixIssueResponse;
import io.nexanest.api.portfolio.v1.IssueDismissal;
import io.nexanest.api.portfolio.v1.ListIssuesRequest;
import io.nexanest.api.portfolio.v1.ListIssuesResponse;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.portfolio.valuation.Question;

/** The wire's face of {@link Issues}, {@link Fixes} and {@link Dismissals}. */
public final class CheckRpc extends CheckServiceGrpc.CheckServiceImplBase {
  private final Issues issues;
  private final Fixes fixes;
  private final Dismissals dismissals;

  public CheckRpc(Issues issues, Fixes fixes, Dismissals dismissals) {
    this.issues = issues;
    this.fixes = fixes;
    this.dismissals = dismissals;
  }

  @Override
  public void listIssues(ListIssuesRequest request, StreamObserver<ListIssuesResponse> observer) {
    Question question = new Question(request.getParent(), request.getAsOf(), "", 0, 0);
    Unary.answer(
        observer,
        () -> IssueCodec.encode(
            issues.find(Caller.tenant(), question, request.getCheck()),
            request.getShowDismissed()));
  }

  @Override
  public void fixIssue(FixIssueRequest request, StreamObserver<FixIssueResponse> observer) {
    AsOf asOf = AsOf.newBuilder().setBranch(request.getBranch()).build();
    Question question = new Question(request.getParent(), asOf, "", 0, 0);
    Unary.answer(observer, () -> fixes.fix(request, question));
  }

  @Override
  public void dismissIssue(DismissIssueRequest request, StreamObserver<IssueDismissal> observer) {
    Unary.answer(observer, () -> dismissals.dismiss(request));
  }
}
