package io.nexanest.benchmarks.history;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.HistoryServiceGrpc.HistoryServiceBlockingStub;
import io.nexanest.api.market.v1.StreamBarsRequest;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.benchmarks.Row;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.history.Bar;
import io.nexanest.market.history.BarBook;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.history.BarStore;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.InstrumentStore;
import io.nexanest.wire.Dates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A year of daily bars of 500 instruments, read through the call, beside the same rows by SQL. */
public final class DailyBarsBench {
  private static final int INSTRUMENTS = 500;
  private static final int ROUNDS = 100;
  private static final int WARM = 40;
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

  private DailyBarsBench() {}

  /** The row. */
  public static List<Row> run() throws Exception {
    List<Instrument> instruments = new ArrayList<>();
    Map<UUID, List<Bar>> bars = new HashMap<>();
    for (int i = 0; i < INSTRUMENTS; i++) {
      UUID id = new UUID(1, i);
      String symbol = "SYN%04d".formatted(i);
      instruments.add(new Instrument(
          new InstrumentId(id),
          symbol,
          "equity",
          "",
          "USD",
          2,
          List.of(),
          List.of(new Instrument.Listing("XNYS", symbol, "USD"))));
      bars.put(id, year(i));
    }
    Catalogue catalogue = new Catalogue(instruments);
    Map<UUID, BarSeries> series = new HashMap<>();
    bars.forEach((id, list) -> {
      BarSeries.Builder builder = new BarSeries.Builder();
      list.forEach(builder::add);
      series.put(id, builder.build());
    });
    BarBook book = new BarBook(catalogue, series, List.of(), TODAY);
    try (MarketDatabase market = MarketDatabase.start();
        Connection owner = market.connect();
        HistoryServer server = new HistoryServer(catalogue, book, market.database(), TODAY)) {
      market.database().inTransaction("market", new UUID(0, 0), tx -> {
        InstrumentStore.insert(tx, instruments);
        return BarStore.insert(tx, bars, Instant.parse("2026-01-01T00:00:00Z"));
      });
      ManagedChannel channel = Grpc.newChannelBuilder(
              "127.0.0.1:" + server.port(), InsecureChannelCredentials.create())
          .build();
      try {
        double[] ours = times(() -> call(stub(channel), catalogue));
        double[] bare = times(() -> sql(owner));
        return List.of(row(ours, bare));
      } finally {
        channel.shutdownNow();
      }
    }
  }

  private static Row row(double[] ours, double[] bare) {
    double p95 = ours[ROUNDS * 95 / 100];
    double beside = bare[ROUNDS * 95 / 100];
    return new Row(
        "a year of daily bars of 500 instruments, p50 and p95",
        "ms",
        String.format(Locale.ROOT, "%.1f and %.1f", ours[ROUNDS / 2], p95),
        String.format(
            Locale.ROOT,
            "one statement over JDBC, the same rows: %.1f and %.1f ms, ratio of the p95 %.2f",
            bare[ROUNDS / 2],
            beside,
            p95 / beside),
        String.format(
            Locale.ROOT,
            "StreamBars over loopback, interceptors included, decoded by the client; %,d bars;"
                + " the bars are in the server's memory; %d rounds after %d",
            250 * INSTRUMENTS,
            ROUNDS,
            WARM));
  }

  private static List<Bar> year(int seed) {
    List<Bar> bars = new ArrayList<>();
    var sessions =
        ExchangeCalendars.read().of("XNYS").orElseThrow().sessions(LocalDate.of(2025, 1, 1), TODAY);
    long price = 10_000 + seed;
    for (var session : sessions) {
      price += (session.date().toEpochDay() * 31 + seed) % 41 - 20;
      bars.add(new Bar(
          (int) session.date().toEpochDay(),
          price,
          price - 10,
          price + 25,
          price - 30,
          1_000_000 + seed,
          "bench",
          0));
    }
    return bars;
  }

  private static HistoryServiceBlockingStub stub(ManagedChannel channel) {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
        HistoryServer.SCHEME + " one");
    return HistoryServiceGrpc.newBlockingStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  private static long call(HistoryServiceBlockingStub stub, Catalogue catalogue) {
    Iterator<StreamBarsResponse> blocks = stub.streamBars(StreamBarsRequest.newBuilder()
        .addAllInstruments(catalogue.all().stream().map(one -> one.id().name()).toList())
        .setFromDate(Dates.encode(LocalDate.of(2025, 1, 1)))
        .build());
    long bars = 0;
    while (blocks.hasNext()) {
      bars += io.nexanest.wire.BarColumns.decode(blocks.next()).size();
    }
    return bars;
  }

  private static long sql(Connection owner) throws SQLException {
    long bars = 0;
    long sum = 0;
    try (PreparedStatement statement = owner.prepareStatement("""
            select instrument_id, session_date, close, open, high, low, volume from market.bar
            where session_date >= date '2025-01-01' order by instrument_id, session_date""");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        sum +=
            rows.getLong(3) + rows.getLong(4) + rows.getLong(5) + rows.getLong(6) + rows.getLong(7);
        bars++;
      }
    }
    if (sum == 0) {
      throw new IllegalStateException("no bars");
    }
    return bars;
  }

  /** Milliseconds a round, sorted; each round must give the same. */
  private static double[] times(Callable<Long> work) throws Exception {
    long expected = work.call();
    for (int i = 0; i < WARM; i++) {
      work.call();
    }
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      long bars = work.call();
      times[i] = (System.nanoTime() - begin) / 1e6;
      if (bars != expected || bars == 0) {
        throw new IllegalStateException(bars + " bars instead of " + expected);
      }
    }
    Arrays.sort(times);
    return times;
  }
}
