package io.nexanest.portfolio.branch;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.AcceptBranchRequest;
import io.nexanest.api.portfolio.v1.AcceptBranchResponse;
import io.nexanest.api.portfolio.v1.Branch;
import io.nexanest.api.portfolio.v1.BranchServiceGrpc;
import io.nexanest.api.portfolio.v1.CompareBranchesRequest;
import io.nexanest.api.portfolio.v1.Comparison;
import io.nexanest.api.portfolio.v1.CreateBranchRequest;
import io.nexanest.api.portfolio.v1.DiscardBranchRequest;
import io.nexanest.api.portfolio.v1.GetBranchRequest;
import io.nexanest.api.portfolio.v1.ListBranchesRequest;
import io.nexanest.api.portfolio.v1.ListBranchesResponse;
import io.nexanest.api.portfolio.v1.UpdateBranchRequest;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.portfolio.comparison.ComparisonCodec;
import io.nexanest.portfolio.comparison.Comparisons;
import io.nexanest.portfolio.valuation.Question;

/** The wire's face of {@link Branches}. */
public final class BranchRpc extends BranchServiceGrpc.BranchServiceImplBase {
  private final Branches branches;
  private final Comparisons comparisons;

  public BranchRpc(Branches branches, Comparisons comparisons) {
    this.branches = branches;
    this.comparisons = comparisons;
  }

  @Override
  public void createBranch(CreateBranchRequest request, StreamObserver<Branch> observer) {
    Unary.answer(observer, () -> branches.create(request));
  }

  @Override
  public void getBranch(GetBranchRequest request, StreamObserver<Branch> observer) {
    Unary.answer(observer, () -> branches.get(request.getName()));
  }

  @Override
  public void listBranches(
      ListBranchesRequest request, StreamObserver<ListBranchesResponse> observer) {
    Unary.answer(observer, () -> branches.list(request));
  }

  @Override
  public void updateBranch(UpdateBranchRequest request, StreamObserver<Branch> observer) {
    Unary.answer(observer, () -> branches.update(request));
  }

  @Override
  public void compareBranches(CompareBranchesRequest request, StreamObserver<Comparison> observer) {
    Unary.answer(
        observer,
        () -> ComparisonCodec.encode(comparisons.of(
            Caller.tenant(),
            side(request, request.getLeftBranch()),
            side(request, request.getRightBranch()))));
  }

  @Override
  public void acceptBranch(
      AcceptBranchRequest request, StreamObserver<AcceptBranchResponse> observer) {
    Unary.answer(observer, () -> branches.accept(request));
  }

  @Override
  public void discardBranch(DiscardBranchRequest request, StreamObserver<Branch> observer) {
    Unary.answer(observer, () -> branches.discard(request));
  }

  private static Question side(CompareBranchesRequest request, String branch) {
    AsOf.Builder asOf = AsOf.newBuilder().setBranch(branch);
    if (request.hasEffectiveDate()) {
      asOf.setEffectiveDate(request.getEffectiveDate());
    }
    return new Question(request.getName(), asOf.build(), request.getCurrencyCode(), 0, 0);
  }
}
