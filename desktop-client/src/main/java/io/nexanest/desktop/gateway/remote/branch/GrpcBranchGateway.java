package io.nexanest.desktop.gateway.remote.branch;

import com.google.protobuf.FieldMask;
import io.nexanest.api.portfolio.v1.AcceptBranchRequest;
import io.nexanest.api.portfolio.v1.BranchServiceGrpc;
import io.nexanest.api.portfolio.v1.CreateBranchRequest;
import io.nexanest.api.portfolio.v1.DiscardBranchRequest;
import io.nexanest.api.portfolio.v1.ListBranchesRequest;
import io.nexanest.api.portfolio.v1.ListBranchesResponse;
import io.nexanest.api.portfolio.v1.UpdateBranchRequest;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchChange;
import io.nexanest.desktop.gateway.branch.BranchGateway;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Branches over gRPC. */
public final class GrpcBranchGateway implements BranchGateway {
  private static final int PAGE = 1000;

  private final BranchServiceGrpc.BranchServiceStub stub;

  public GrpcBranchGateway(Line line) {
    stub = BranchServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<List<Branch>> branches() {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(stub)::listBranches,
            ListBranchesRequest.newBuilder()
                .setPageSize(PAGE)
                .setPageToken(token)
                .setShowEnded(true)
                .build(),
            Function.identity()),
        page -> page.getBranchesList().stream().map(BranchCodec::branch).toList(),
        ListBranchesResponse::getNextPageToken);
  }

  @Override
  public CompletionStage<Branch> change(BranchChange change, String requestId) {
    Branch branch = change.branch();
    return switch (change.act()) {
      case CREATE ->
        Answers.one(
            Line.quick(stub)::createBranch,
            CreateBranchRequest.newBuilder()
                .setBranch(BranchCodec.encode(branch))
                .setRequestId(requestId)
                .build(),
            BranchCodec::branch);
      case RENAME -> update(branch, "display_name", requestId);
      case ASSUME -> update(branch, "assumptions", requestId);
      case ACCEPT ->
        Answers.one(
            Line.slow(stub)::acceptBranch,
            AcceptBranchRequest.newBuilder()
                .setName(branch.name())
                .setEtag(branch.etag())
                .setRequestId(requestId)
                .build(),
            answer -> BranchCodec.branch(answer.getBranch()));
      case DISCARD ->
        Answers.one(
            Line.quick(stub)::discardBranch,
            DiscardBranchRequest.newBuilder()
                .setName(branch.name())
                .setEtag(branch.etag())
                .setRequestId(requestId)
                .build(),
            BranchCodec::branch);
    };
  }

  private CompletionStage<Branch> update(Branch branch, String field, String requestId) {
    return Answers.one(
        Line.quick(stub)::updateBranch,
        UpdateBranchRequest.newBuilder()
            .setBranch(BranchCodec.encode(branch))
            .setUpdateMask(FieldMask.newBuilder().addPaths(field))
            .setRequestId(requestId)
            .build(),
        BranchCodec::branch);
  }
}
