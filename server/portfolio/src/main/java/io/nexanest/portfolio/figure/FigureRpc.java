package io.nexanest.portfolio.figure;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.Explanation;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Figures}. */
public final class FigureRpc extends FigureServiceGrpc.FigureServiceImplBase {
  private final Figures figures;

  public FigureRpc(Figures figures) {
    this.figures = figures;
  }

  @Override
  public void explainFigure(ExplainFigureRequest request, StreamObserver<Explanation> observer) {
    Unary.answer(observer, () -> figures.explain(request));
  }
}
