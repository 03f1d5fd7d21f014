package io.nexanest.portfolio.household;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.CreateHouseholdRequest;
import io.nexanest.api.portfolio.v1.DeleteHouseholdRequest;
import io.nexanest.api.portfolio.v1.GetHouseholdRequest;
import io.nexanest.api.portfolio.v1.Household;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.ListHouseholdsRequest;
import io.nexanest.api.portfolio.v1.ListHouseholdsResponse;
import io.nexanest.api.portfolio.v1.UndeleteHouseholdRequest;
import io.nexanest.api.portfolio.v1.UpdateHouseholdRequest;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Households}. */
public final class HouseholdRpc extends HouseholdServiceGrpc.HouseholdServiceImplBase {
  private final Households households;

  public HouseholdRpc(Households households) {
    this.households = households;
  }

  @Override
  public void createHousehold(CreateHouseholdRequest request, StreamObserver<Household> observer) {
    Unary.answer(observer, () -> households.create(request));
  }

  @Override
  public void getHousehold(GetHouseholdRequest request, StreamObserver<Household> observer) {
    Unary.answer(observer, () -> households.get(request.getName()));
  }

  @Override
  public void listHouseholds(
      ListHouseholdsRequest request, StreamObserver<ListHouseholdsResponse> observer) {
    Unary.answer(observer, () -> households.list(request));
  }

  @Override
  public void updateHousehold(UpdateHouseholdRequest request, StreamObserver<Household> observer) {
    Unary.answer(observer, () -> households.update(request));
  }

  @Override
  public void deleteHousehold(DeleteHouseholdRequest request, StreamObserver<Household> observer) {
    Unary.answer(
        observer,
        () -> households.delete(
            request.getName(), request.getEtag(), request.getRequestId(), request));
  }

  @Override
  public void undeleteHousehold(
      UndeleteHouseholdRequest request, StreamObserver<Household> observer) {
    Unary.answer(
        observer,
        () -> households.undelete(
            request.getName(), request.getEtag(), request.getRequestId(), request));
  }
}
