package io.nexanest.desktop.gateway.remote;

import com.google.protobuf.FieldMask;
import io.nexanest.api.market.v1.BarAdjustment;
import io.nexanest.api.market.v1.BatchGetInstrumentsRequest;
import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.CreateWatchlistRequest;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.ListInstrumentsResponse;
import io.nexanest.api.market.v1.ListWatchlistsRequest;
import io.nexanest.api.market.v1.SearchInstrumentsRequest;
import io.nexanest.api.market.v1.StreamBarsRequest;
import io.nexanest.api.market.v1.UpdateWatchlistRequest;
import io.nexanest.api.market.v1.WatchlistServiceGrpc;
import io.nexanest.desktop.gateway.market.Bars;
import io.nexanest.desktop.gateway.market.HistoryGateway;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.InstrumentGateway;
import io.nexanest.desktop.gateway.market.NewInstrument;
import io.nexanest.desktop.gateway.market.Watchlist;
import io.nexanest.desktop.gateway.market.WatchlistGateway;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Instruments, past prices and watchlists over gRPC. */
public final class GrpcMarketGateway
    implements InstrumentGateway, HistoryGateway, WatchlistGateway {
  private static final int PAGE = 1000;

  private final InstrumentServiceGrpc.InstrumentServiceStub instruments;
  private final HistoryServiceGrpc.HistoryServiceStub history;
  private final WatchlistServiceGrpc.WatchlistServiceStub watchlists;

  public GrpcMarketGateway(Line line) {
    instruments = InstrumentServiceGrpc.newStub(line.channel());
    history = HistoryServiceGrpc.newStub(line.channel());
    watchlists = WatchlistServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<List<Instrument>> search(String words) {
    return Answers.one(
        Line.quick(instruments)::searchInstruments,
        SearchInstrumentsRequest.newBuilder().setQuery(words).build(),
        answer ->
            answer.getInstrumentsList().stream().map(MarketCodec::instrument).toList());
  }

  @Override
  public CompletionStage<List<Instrument>> instruments(List<String> names) {
    return Answers.one(
        Line.quick(instruments)::batchGetInstruments,
        BatchGetInstrumentsRequest.newBuilder().addAllNames(names).build(),
        answer ->
            answer.getInstrumentsList().stream().map(MarketCodec::instrument).toList());
  }

  @Override
  public CompletionStage<List<Instrument>> all() {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(instruments)::listInstruments,
            ListInstrumentsRequest.newBuilder()
                .setPageSize(PAGE)
                .setPageToken(token)
                .build(),
            Function.identity()),
        page -> page.getInstrumentsList().stream().map(MarketCodec::instrument).toList(),
        ListInstrumentsResponse::getNextPageToken);
  }

  @Override
  public CompletionStage<Instrument> create(NewInstrument wanted, String requestId) {
    return Answers.one(
        Line.quick(instruments)::createInstrument,
        CreateInstrumentRequest.newBuilder()
            .setInstrument(MarketCodec.encode(wanted))
            .setRequestId(requestId)
            .build(),
        MarketCodec::instrument);
  }

  @Override
  public CompletionStage<Bars> bars(String instrument, boolean adjusted) {
    BarAdjustment adjustment =
        adjusted ? BarAdjustment.BAR_ADJUSTMENT_SPLITS : BarAdjustment.BAR_ADJUSTMENT_NONE;
    return Answers.all(
            Line.slow(history)::streamBars,
            StreamBarsRequest.newBuilder()
                .addInstruments(instrument)
                .setAdjustment(adjustment)
                .build())
        .thenApply(blocks -> MarketCodec.bars(instrument, blocks));
  }

  @Override
  public CompletionStage<List<Watchlist>> watchlists() {
    return Answers.one(
        Line.quick(watchlists)::listWatchlists,
        ListWatchlistsRequest.newBuilder().setPageSize(PAGE).build(),
        answer ->
            answer.getWatchlistsList().stream().map(MarketCodec::watchlist).toList());
  }

  @Override
  public CompletionStage<Watchlist> create(String displayName, List<String> names) {
    return Answers.one(
        Line.quick(watchlists)::createWatchlist,
        CreateWatchlistRequest.newBuilder()
            .setWatchlist(io.nexanest.api.market.v1.Watchlist.newBuilder()
                .setDisplayName(displayName)
                .addAllInstruments(names))
            .setRequestId(UUID.randomUUID().toString())
            .build(),
        MarketCodec::watchlist);
  }

  @Override
  public CompletionStage<Watchlist> update(Watchlist watchlist) {
    return Answers.one(
        Line.quick(watchlists)::updateWatchlist,
        UpdateWatchlistRequest.newBuilder()
            .setWatchlist(io.nexanest.api.market.v1.Watchlist.newBuilder()
                .setName(watchlist.name())
                .setDisplayName(watchlist.displayName())
                .addAllInstruments(watchlist.instruments())
                .setEtag(watchlist.etag()))
            .setUpdateMask(FieldMask.newBuilder().addPaths("display_name").addPaths("instruments"))
            .setRequestId(UUID.randomUUID().toString())
            .build(),
        MarketCodec::watchlist);
  }
}
