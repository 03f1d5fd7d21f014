package io.nexanest.portfolio.figure;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.Comparison;
import io.nexanest.api.portfolio.v1.DiffBooksRequest;
import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.Explanation;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.portfolio.comparison.ComparisonCodec;
import io.nexanest.portfolio.comparison.Comparisons;
import io.nexanest.portfolio.valuation.Question;

/** The wire's face of {@link Figures}. */
public final class FigureRpc extends FigureServiceGrpc.FigureServiceImplBase {
  private final Figures figures;
  private final Comparisons comparisons;

  public FigureRpc(Figures figures, Comparisons comparisons) {
    this.figures = figures;
    this.comparisons = comparisons;
  }

  @Override
  public void explainFigure(ExplainFigureRequest request, StreamObserver<Explanation> observer) {
    Unary.answer(observer, () -> figures.explain(request));
  }

  @Override
  public void diffBooks(DiffBooksRequest request, StreamObserver<Comparison> observer) {
    Unary.answer(observer, () -> {
      if (!request.hasLeftKnownTime()) {
        throw Problem.invalid(
            "left_known_time",
            Reason.FIELD_REQUIRED,
            "is what was known first, such as last month");
      }
      AsOf.Builder left = side(request).setKnownTime(request.getLeftKnownTime());
      AsOf.Builder right = side(request);
      if (request.hasRightKnownTime()) {
        right.setKnownTime(request.getRightKnownTime());
      }
      return ComparisonCodec.encode(
          comparisons.of(Caller.tenant(), question(request, left), question(request, right)));
    });
  }

  private static AsOf.Builder side(DiffBooksRequest request) {
    AsOf.Builder asOf = AsOf.newBuilder().setBranch(request.getBranch());
    if (request.hasEffectiveDate()) {
      asOf.setEffectiveDate(request.getEffectiveDate());
    }
    return asOf;
  }

  private static Question question(DiffBooksRequest request, AsOf.Builder asOf) {
    return new Question(request.getName(), asOf.build(), request.getCurrencyCode(), 0, 0);
  }
}
