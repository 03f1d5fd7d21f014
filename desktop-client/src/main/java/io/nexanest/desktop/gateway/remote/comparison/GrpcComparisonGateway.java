package io.nexanest.desktop.gateway.remote.comparison;

import io.nexanest.api.portfolio.v1.BranchServiceGrpc;
import io.nexanest.api.portfolio.v1.CompareBranchesRequest;
import io.nexanest.api.portfolio.v1.DiffBooksRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.comparison.Comparison;
import io.nexanest.desktop.gateway.comparison.ComparisonGateway;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Comparisons over gRPC. */
public final class GrpcComparisonGateway implements ComparisonGateway {
  private final BranchServiceGrpc.BranchServiceStub branches;
  private final FigureServiceGrpc.FigureServiceStub figures;

  public GrpcComparisonGateway(Line line) {
    branches = BranchServiceGrpc.newStub(line.channel());
    figures = FigureServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<Comparison> branch(String scope, String branch, Optional<LocalDate> date) {
    CompareBranchesRequest.Builder request =
        CompareBranchesRequest.newBuilder().setName(scope).setRightBranch(branch);
    date.ifPresent(day -> request.setEffectiveDate(Dates.encode(day)));
    return Answers.one(
        Line.slow(branches)::compareBranches, request.build(), ComparisonCodec::comparison);
  }

  @Override
  public CompletionStage<Comparison> books(String scope, Instant left, AsOf right) {
    DiffBooksRequest.Builder request = DiffBooksRequest.newBuilder()
        .setName(scope)
        .setLeftKnownTime(Times.encode(left))
        .setBranch(right.branch());
    right.knownTime().ifPresent(moment -> request.setRightKnownTime(Times.encode(moment)));
    right.effectiveDate().ifPresent(day -> request.setEffectiveDate(Dates.encode(day)));
    return Answers.one(Line.slow(figures)::diffBooks, request.build(), ComparisonCodec::comparison);
  }
}
