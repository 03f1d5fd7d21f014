package io.nexanest.portfolio.period;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.ListPeriodsRequest;
import io.nexanest.api.portfolio.v1.ListPeriodsResponse;
import io.nexanest.api.portfolio.v1.LockPeriodRequest;
import io.nexanest.api.portfolio.v1.Period;
import io.nexanest.api.portfolio.v1.PeriodServiceGrpc;
import io.nexanest.api.portfolio.v1.ReconcilePositionsRequest;
import io.nexanest.api.portfolio.v1.ReconcilePositionsResponse;
import io.nexanest.api.portfolio.v1.UnlockPeriodRequest;
import io.nexanest.platform.rpc.Unary;
import java.util.function.Function;

/** The wire's face of {@link Periods}. */
public final class PeriodRpc extends PeriodServiceGrpc.PeriodServiceImplBase {
  private final Periods periods;
  private final Function<ReconcilePositionsRequest, ReconcilePositionsResponse> reconciliation;

  /**
   * @param reconciliation compares with what is read of statements, which posting must not rest on
   *     although it asks for the locks here
   */
  public PeriodRpc(
      Periods periods,
      Function<ReconcilePositionsRequest, ReconcilePositionsResponse> reconciliation) {
    this.periods = periods;
    this.reconciliation = reconciliation;
  }

  @Override
  public void lockPeriod(LockPeriodRequest request, StreamObserver<Period> observer) {
    Unary.answer(observer, () -> periods.lock(request));
  }

  @Override
  public void unlockPeriod(UnlockPeriodRequest request, StreamObserver<Period> observer) {
    Unary.answer(observer, () -> periods.unlock(request));
  }

  @Override
  public void reconcilePositions(
      ReconcilePositionsRequest request, StreamObserver<ReconcilePositionsResponse> observer) {
    Unary.answer(observer, () -> reconciliation.apply(request));
  }

  @Override
  public void listPeriods(
      ListPeriodsRequest request, StreamObserver<ListPeriodsResponse> observer) {
    Unary.answer(observer, () -> periods.list(request));
  }
}
