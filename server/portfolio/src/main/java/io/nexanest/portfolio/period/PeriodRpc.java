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
import io.nexanest.portfolio.period.reconcile.Reconciliations;

/** The wire's face of {@link Periods}. */
public final class PeriodRpc extends PeriodServiceGrpc.PeriodServiceImplBase {
  private final Periods periods;
  private final Reconciliations reconciliations;

  public PeriodRpc(Periods periods, Reconciliations reconciliations) {
    this.reconciliations = reconciliations;
    this.periods = periods;
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
    Unary.answer(observer, () -> reconciliations.reconcile(request));
  }

  @Override
  public void listPeriods(
      ListPeriodsRequest request, StreamObserver<ListPeriodsResponse> observer) {
    Unary.answer(observer, () -> periods.list(request));
  }
}
