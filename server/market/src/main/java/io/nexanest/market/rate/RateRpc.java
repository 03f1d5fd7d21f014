package io.nexanest.market.rate;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.CrossRate;
import io.nexanest.api.market.v1.GetCrossRateRequest;
import io.nexanest.api.market.v1.GetMarketStateRequest;
import io.nexanest.api.market.v1.MarketState;
import io.nexanest.api.market.v1.RateServiceGrpc;
import io.nexanest.api.market.v1.StreamRatesRequest;
import io.nexanest.api.market.v1.StreamRatesResponse;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.kernel.time.BusinessClock;
import io.nexanest.market.quote.LiveMarket;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.platform.stream.BlockStream;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The wire's face of {@link Rates} and of the market's state. */
public final class RateRpc extends RateServiceGrpc.RateServiceImplBase {
  private final Rates rates;
  private final Supplier<LiveMarket> market;
  private final LongSupplier privateVersion;
  private final BusinessClock today;
  private final InstantSource clock;

  /** Rates and state; {@code privateVersion} counts the changes of the caller's tenant. */
  public RateRpc(
      Rates rates,
      Supplier<LiveMarket> market,
      LongSupplier privateVersion,
      BusinessClock today,
      InstantSource clock) {
    this.rates = rates;
    this.market = market;
    this.privateVersion = privateVersion;
    this.today = today;
    this.clock = clock;
  }

  @Override
  public void streamRates(
      StreamRatesRequest request, StreamObserver<StreamRatesResponse> observer) {
    List<RateSeries> series = rates.series(request.getCurrencyCodesList());
    Fields fields = new Fields();
    LocalDate from = !request.hasFromDate()
        ? LocalDate.MIN
        : fields
            .read("from_date", Reason.DATE_OUT_OF_RANGE, () -> Dates.decode(request.getFromDate()))
            .orElse(LocalDate.MIN);
    AsOf question = fields
        .read(
            "as_of",
            Reason.FIELD_INVALID,
            () -> AsOfs.decode(request.getAsOf(), today.today(), clock.instant()))
        .orElseGet(() -> AsOf.books(today.today(), clock.instant()));
    fields.check();
    Stream<StreamRatesResponse> blocks = series.stream().flatMap(each -> {
      Iterator<StreamRatesResponse> its = Rates.blocks(each, from, question);
      return Stream.iterate(its, Iterator::hasNext, it -> it).map(Iterator::next);
    });
    BlockStream.send(observer, blocks.iterator());
  }

  @Override
  public void getCrossRate(GetCrossRateRequest request, StreamObserver<CrossRate> observer) {
    Unary.answer(observer, () -> {
      Fields fields = new Fields();
      AsOf question = fields
          .read(
              "as_of",
              Reason.FIELD_INVALID,
              () -> AsOfs.decode(request.getAsOf(), today.today(), clock.instant()))
          .orElseGet(() -> AsOf.books(today.today(), clock.instant()));
      fields.check();
      return CrossRateCodec.encode(rates.cross(
          request.getFromCurrencyCode(),
          request.getToCurrencyCode(),
          request.getPathCurrencyCodesList(),
          question));
    });
  }

  @Override
  public void getMarketState(GetMarketStateRequest request, StreamObserver<MarketState> observer) {
    Unary.answer(observer, () -> MarketStateCodec.encode(market.get(), privateVersion.getAsLong()));
  }
}
