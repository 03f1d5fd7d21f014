package io.nexanest.portfolio.action;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.AnnounceCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ApplyCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ApplyCorporateActionResponse;
import io.nexanest.api.portfolio.v1.CorporateAction;
import io.nexanest.api.portfolio.v1.CorporateActionServiceGrpc;
import io.nexanest.api.portfolio.v1.ElectCorporateActionRequest;
import io.nexanest.api.portfolio.v1.GetCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ListAnnouncedActionsRequest;
import io.nexanest.api.portfolio.v1.ListAnnouncedActionsResponse;
import io.nexanest.api.portfolio.v1.ReverseCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ReverseCorporateActionResponse;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link CorporateActions} and {@link ActionBookings}. */
public final class CorporateActionRpc
    extends CorporateActionServiceGrpc.CorporateActionServiceImplBase {
  private final CorporateActions actions;
  private final ActionBookings bookings;

  public CorporateActionRpc(CorporateActions actions, ActionBookings bookings) {
    this.actions = actions;
    this.bookings = bookings;
  }

  @Override
  public void announceCorporateAction(
      AnnounceCorporateActionRequest request, StreamObserver<CorporateAction> observer) {
    Unary.answer(observer, () -> actions.announce(request));
  }

  @Override
  public void getCorporateAction(
      GetCorporateActionRequest request, StreamObserver<CorporateAction> observer) {
    Unary.answer(observer, () -> actions.get(request));
  }

  @Override
  public void listAnnouncedActions(
      ListAnnouncedActionsRequest request, StreamObserver<ListAnnouncedActionsResponse> observer) {
    Unary.answer(observer, () -> actions.list(request));
  }

  @Override
  public void electCorporateAction(
      ElectCorporateActionRequest request, StreamObserver<CorporateAction> observer) {
    Unary.answer(observer, () -> actions.elect(request));
  }

  @Override
  public void applyCorporateAction(
      ApplyCorporateActionRequest request, StreamObserver<ApplyCorporateActionResponse> observer) {
    Unary.answer(observer, () -> bookings.apply(request));
  }

  @Override
  public void reverseCorporateAction(
      ReverseCorporateActionRequest request,
      StreamObserver<ReverseCorporateActionResponse> observer) {
    Unary.answer(observer, () -> bookings.reverse(request));
  }
}
