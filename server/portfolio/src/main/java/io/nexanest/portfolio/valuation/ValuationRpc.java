package io.nexanest.portfolio.valuation;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.GetValuationRequest;
import io.nexanest.api.portfolio.v1.GetWaterfallRequest;
import io.nexanest.api.portfolio.v1.StreamValuationHistoryRequest;
import io.nexanest.api.portfolio.v1.StreamValuationHistoryResponse;
import io.nexanest.api.portfolio.v1.StreamValuationsRequest;
import io.nexanest.api.portfolio.v1.StreamValuationsResponse;
import io.nexanest.api.portfolio.v1.Valuation;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.api.portfolio.v1.Waterfall;
import io.nexanest.core.valuation.ValuePoint;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Quota;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.SessionCheck;
import io.nexanest.platform.stream.Outlet;
import io.nexanest.platform.stream.StreamWriter;
import io.nexanest.platform.stream.WakeUp;
import io.nexanest.portfolio.account.LotViewDecoder;
import io.nexanest.portfolio.transaction.watch.LedgerSignals;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The wire's face of {@link Valuations}. */
public final class ValuationRpc extends ValuationServiceGrpc.ValuationServiceImplBase {
  private final Platform platform;
  private final Valuations valuations;
  private final LedgerSignals signals;
  private final SessionCheck check;
  private final Quota open = new Quota(
      "valuation_streams_a_session",
      "valuation streams in this session",
      Limits.VALUATION_STREAMS_A_SESSION);

  public ValuationRpc(
      Platform platform, Valuations valuations, LedgerSignals signals, SessionCheck check) {
    this.platform = platform;
    this.valuations = valuations;
    this.signals = signals;
    this.check = check;
  }

  @Override
  public void getValuation(GetValuationRequest request, StreamObserver<Valuation> observer) {
    Unary.answer(observer, () -> {
      Question question = new Question(
          request.getName(),
          request.getAsOf(),
          request.getCurrencyCode(),
          request.getLedgerPosition(),
          request.getQuoteSequence(),
          LotViewDecoder.decode(request.getLotPolicy(), request.getBeforeCosts()));
      return ValuationCodec.encode(valuations.value(Caller.tenant(), question));
    });
  }

  @Override
  public void getWaterfall(GetWaterfallRequest request, StreamObserver<Waterfall> observer) {
    Unary.answer(observer, () -> {
      if (!request.hasFromDate()) {
        throw Problem.invalid("from_date", Reason.FIELD_REQUIRED, "is where the waterfall opens");
      }
      Standpoint standpoint = valuations.standpoint(
          Caller.tenant(),
          new Question(request.getName(), request.getAsOf(), request.getCurrencyCode(), 0, 0));
      return WaterfallCodec.encode(
          standpoint, valuations.waterfall(standpoint, Dates.decode(request.getFromDate())));
    });
  }

  @Override
  public void streamValuations(
      StreamValuationsRequest request, StreamObserver<StreamValuationsResponse> observer) {
    Principal principal = Caller.principal();
    Question question =
        new Question(request.getName(), request.getAsOf(), request.getCurrencyCode(), 0, 0);
    // Refused before the stream begins when the scope is not there.
    valuations.standpoint(principal.tenant(), question);
    Runnable giveBack = open.take(principal);
    var to = (ServerCallStreamObserver<StreamValuationsResponse>) observer;
    WakeUp onEnd = new WakeUp();
    LiveValuation live =
        new LiveValuation(valuations, question, principal, check, platform.clock());
    StreamWriter<StreamValuationsResponse> writer = new StreamWriter<>(
        Outlet.of(to, Caller.callId()),
        live,
        LiveValuation.pace(request.getIntervalMs()),
        System::nanoTime,
        onEnd);
    Runnable follow = signals.follow(principal.tenant(), () -> {
      live.ledgerChanged();
      writer.signal();
    });
    onEnd.reaches(() -> {
      follow.run();
      giveBack.run();
    });
    to.setOnReadyHandler(writer::signal);
    to.setOnCancelHandler(writer::signal);
    writer.start();
  }

  @Override
  public void streamValuationHistory(
      StreamValuationHistoryRequest request,
      StreamObserver<StreamValuationHistoryResponse> observer) {
    Standpoint standpoint = valuations.standpoint(
        Caller.tenant(),
        new Question(request.getName(), request.getAsOf(), request.getCurrencyCode(), 0, 0));
    Optional<LocalDate> from =
        request.hasFromDate() ? Optional.of(Dates.decode(request.getFromDate())) : Optional.empty();
    List<ValuePoint> points = valuations.history(standpoint, from);
    for (int at = 0; at < points.size(); at += Limits.BARS_A_BLOCK) {
      observer.onNext(HistoryCodec.block(
          standpoint.view().baseCurrency(),
          points.subList(at, Math.min(points.size(), at + Limits.BARS_A_BLOCK))));
    }
    observer.onCompleted();
  }
}
