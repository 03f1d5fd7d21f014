package io.nexanest.portfolio.market;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.RateServiceGrpc;
import io.nexanest.api.market.v1.StreamBarsRequest;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.api.market.v1.StreamRatesRequest;
import io.nexanest.api.market.v1.StreamRatesResponse;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.core.market.PriceTable;
import io.nexanest.core.market.RateTable;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Closes and rates of the past, read from the market slice in columns and kept for a while. */
public final class HistoryPeer {
  private static final int HELD = 16;
  private static final int INSTRUMENTS_A_CALL = 500;

  private final MarketPeer market;
  private final Cache<Key, MarketHistory> held =
      Caffeine.newBuilder().maximumSize(HELD).build();

  private final Cache<RatesKey, RateTable> rates =
      Caffeine.newBuilder().maximumSize(HELD).build();

  public HistoryPeer(MarketPeer market) {
    this.market = market;
  }

  private record Key(
      UUID tenant,
      MarketPeer.Version version,
      Optional<Instant> known,
      Set<InstrumentId> instruments) {}

  /** Rates are the same for all, so that books stay replayed when other instruments are asked for. */
  private record RatesKey(long version, Optional<Instant> known) {}

  /**
   * The whole history of these instruments, as the tenant sees them, and of all rates.
   *
   * @param known only what was recorded by then, or everything
   */
  public MarketHistory of(UUID tenant, Set<InstrumentId> instruments, Optional<Instant> known) {
    return held.get(
        new Key(tenant, market.version(tenant), known, Set.copyOf(instruments)), this::read);
  }

  private MarketHistory read(Key key) {
    AsOf.Builder asOf = AsOf.newBuilder();
    key.known().map(Times::encode).ifPresent(asOf::setKnownTime);
    asOf.setEffectiveDate(Dates.encode(LocalDate.of(2200, 1, 1)));
    NavigableSet<LocalDate> sessions = new TreeSet<>();
    List<PriceTable.Close> closes = new ArrayList<>();
    List<String> names =
        key.instruments().stream().map(InstrumentId::name).sorted().toList();
    for (int at = 0; at < names.size(); at += INSTRUMENTS_A_CALL) {
      HistoryServiceGrpc.newBlockingStub(market.channel(key.tenant()))
          .streamBars(StreamBarsRequest.newBuilder()
              .addAllInstruments(names.subList(at, Math.min(names.size(), at + INSTRUMENTS_A_CALL)))
              .setAsOf(asOf)
              .build())
          .forEachRemaining(block -> closes(block, closes, sessions));
    }
    RateTable table =
        rates.get(new RatesKey(key.version().shared(), key.known()), any -> rates(asOf.build()));
    return new MarketHistory(new PriceTable(closes), table, sessions);
  }

  private RateTable rates(AsOf asOf) {
    List<RateTable.PerUsd> all = new ArrayList<>();
    RateServiceGrpc.newBlockingStub(market.channel())
        .streamRates(StreamRatesRequest.newBuilder().setAsOf(asOf).build())
        .forEachRemaining(block -> rates(block, all));
    return new RateTable(all);
  }

  private static void closes(
      StreamBarsResponse block, List<PriceTable.Close> to, NavigableSet<LocalDate> sessions) {
    InstrumentId instrument = InstrumentId.parse(block.getInstrument());
    long day = 0;
    long close = 0;
    for (int i = 0; i < block.getDayStepsCount(); i++) {
      day += block.getDaySteps(i);
      close += block.getCloseSteps(i);
      LocalDate date = LocalDate.ofEpochDay(day);
      sessions.add(date);
      to.add(new PriceTable.Close(
          instrument, date, BigDecimal.valueOf(close, block.getPriceScale()), block.getSource()));
    }
  }

  private static void rates(StreamRatesResponse block, List<RateTable.PerUsd> to) {
    CurrencyCode currency = CurrencyCode.of(block.getCurrencyCode());
    long day = 0;
    long rate = 0;
    for (int i = 0; i < block.getDayStepsCount(); i++) {
      day += block.getDaySteps(i);
      rate += block.getRateSteps(i);
      to.add(new RateTable.PerUsd(
          currency,
          LocalDate.ofEpochDay(day),
          BigDecimal.valueOf(rate, block.getRateScale()),
          block.getSource()));
    }
  }
}
