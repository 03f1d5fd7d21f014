package io.nexanest.portfolio.valuation;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.ListHoldingsRequest;
import io.nexanest.api.portfolio.v1.ListHoldingsResponse;
import io.nexanest.api.portfolio.v1.ListLotsRequest;
import io.nexanest.api.portfolio.v1.ListLotsResponse;
import io.nexanest.api.portfolio.v1.Lot;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;

/** The wire's face of what is held. */
public final class HoldingRpc extends HoldingServiceGrpc.HoldingServiceImplBase {
  private final Valuations valuations;

  public HoldingRpc(Valuations valuations) {
    this.valuations = valuations;
  }

  @Override
  public void listHoldings(
      ListHoldingsRequest request, StreamObserver<ListHoldingsResponse> observer) {
    Question question =
        new Question(request.getParent(), request.getAsOf(), request.getCurrencyCode(), 0, 0);
    Unary.answer(observer, () -> {
      Valued valued = valuations.value(Caller.tenant(), question);
      return ListHoldingsResponse.newBuilder()
          .addAllHoldings(HoldingCodec.encode(valued))
          .setAsOf(AsOfs.encode(valued.standpoint().asOf()))
          .build();
    });
  }

  @Override
  public void listLots(ListLotsRequest request, StreamObserver<ListLotsResponse> observer) {
    Question question =
        new Question(request.getParent(), request.getAsOf(), request.getCurrencyCode(), 0, 0);
    Unary.answer(
        observer,
        () -> lots(valuations.standpoint(Caller.tenant(), question), request.getInstrument()));
  }

  private static ListLotsResponse lots(Standpoint standpoint, String instrument) {
    ListLotsResponse.Builder answer =
        ListLotsResponse.newBuilder().setAsOf(AsOfs.encode(standpoint.asOf()));
    for (Position position : standpoint.book().positions(standpoint.scope())) {
      if (position instanceof SecurityPosition security
          && (instrument.isEmpty() || security.key().instrument().name().equals(instrument))) {
        security.lots().forEach(lot -> answer.addLots(lot(lot, security.key().account())));
      }
    }
    return answer.build();
  }

  private static Lot lot(io.nexanest.core.lot.Lot lot, AccountId account) {
    var opened = lot.origins().getFirst().transaction();
    return Lot.newBuilder()
        .setName(account.name() + "/lots/" + opened.id().text())
        .setAccount(account.name())
        .setInstrument(lot.instrument().name())
        .setTransaction(opened.id().name())
        .setOpenDate(Dates.encode(lot.date()))
        .setQuantity(Decimals.encode(lot.quantity()))
        .setCost(Decimals.encode(lot.cost().own()))
        .setCostCurrency(lot.cost().ownCurrency().code())
        .setViewCost(Decimals.encode(lot.cost().view()))
        .setViewCurrency(lot.cost().viewCurrency().code())
        .build();
  }
}
