package io.nexanest.desktop.gateway.remote;

import io.nexanest.api.portfolio.v1.GetValuationRequest;
import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.ListLotsRequest;
import io.nexanest.api.portfolio.v1.StreamValuationHistoryRequest;
import io.nexanest.api.portfolio.v1.StreamValuationsRequest;
import io.nexanest.api.portfolio.v1.StreamValuationsResponse;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Cancellable;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.rpc.StreamSupervisor;
import io.nexanest.desktop.gateway.valuation.Lot;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.gateway.valuation.ValuationGateway;
import io.nexanest.desktop.gateway.valuation.ValuationListener;
import io.nexanest.desktop.gateway.valuation.ValueHistory;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Valuations over gRPC. */
public final class GrpcValuationGateway implements ValuationGateway {
  private final Line line;
  private final ValuationServiceGrpc.ValuationServiceStub valuations;
  private final HoldingServiceGrpc.HoldingServiceStub holdings;

  public GrpcValuationGateway(Line line) {
    this.line = line;
    valuations = ValuationServiceGrpc.newStub(line.channel());
    holdings = HoldingServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<Valuation> value(String scope, AsOf asOf) {
    return Answers.one(
        Line.quick(valuations)::getValuation,
        GetValuationRequest.newBuilder()
            .setName(scope)
            .setAsOf(AsOfCodec.encode(asOf))
            .build(),
        ValuationCodec::valuation);
  }

  @Override
  public Subscription follow(String scope, AsOf asOf, ValuationListener listener) {
    StreamSupervisor supervisor = new StreamSupervisor(
        line.schedule(), line.random(), listener::link, at -> open(at, scope, asOf, listener));
    supervisor.start();
    return supervisor;
  }

  @Override
  public CompletionStage<ValueHistory> history(String scope, AsOf asOf) {
    return Answers.all(
            Line.slow(valuations)::streamValuationHistory,
            StreamValuationHistoryRequest.newBuilder()
                .setName(scope)
                .setAsOf(AsOfCodec.encode(asOf))
                .build())
        .thenApply(ValuationCodec::history);
  }

  @Override
  public CompletionStage<List<Lot>> lots(String scope, AsOf asOf, String instrument) {
    return Answers.one(
        Line.quick(holdings)::listLots,
        ListLotsRequest.newBuilder()
            .setParent(scope)
            .setInstrument(instrument)
            .setAsOf(AsOfCodec.encode(asOf))
            .build(),
        answer -> answer.getLotsList().stream().map(ValuationCodec::lot).toList());
  }

  private Subscription open(
      StreamSupervisor.Line at, String scope, AsOf asOf, ValuationListener listener) {
    Follower follower = new Follower(listener);
    Cancellable<StreamValuationsRequest, StreamValuationsResponse> stream =
        new Cancellable<>(at, follower::heard);
    valuations.streamValuations(
        StreamValuationsRequest.newBuilder()
            .setName(scope)
            .setIntervalMs(500)
            .setAsOf(AsOfCodec.encode(asOf))
            .build(),
        stream);
    return stream;
  }

  /** Puts updates on the snapshot; used by one stream, so by one thread at a time. */
  private static final class Follower {
    private final ValuationListener listener;
    private Valuation whole = Valuation.NONE;

    private Follower(ValuationListener listener) {
      this.listener = listener;
    }

    private void heard(StreamValuationsResponse message) {
      switch (message.getEventCase()) {
        case SNAPSHOT -> whole = ValuationCodec.valuation(message.getSnapshot());
        case UPDATE -> whole = ValuationCodec.apply(whole, message.getUpdate());
        case HEARTBEAT, EVENT_NOT_SET -> {
          return;
        }
      }
      listener.valued(whole);
    }
  }
}
