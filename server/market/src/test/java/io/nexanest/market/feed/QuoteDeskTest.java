package io.nexanest.market.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.feed.LiveFeed.FeedClock;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.StableId;
import io.nexanest.market.quote.LiveMarket;
import io.nexanest.market.quote.Quote;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.market.quote.QuoteTable;
import io.nexanest.market.quote.QuoteViews;
import io.nexanest.market.state.FeedStatus;
import io.nexanest.market.state.MarketDay;
import io.nexanest.wire.QuoteColumns;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteDeskTest {
  private static final int NO_BOOK = QuoteFlags.NO_BID | QuoteFlags.NO_ASK;

  private final Catalogue catalogue = new Catalogue(
      List.of(instrument("XNYS", "IBM", "equity", 2), instrument("KRAK", "BTC/USD", "crypto", 8)));
  private final QuoteHub hub = new QuoteHub(catalogue, new QuoteTable(2, 64, 0), new long[2]);
  // A Tuesday on which New York trades from 14:30 to 21:00.
  private Instant now = Instant.parse("2026-01-06T15:00:00Z");
  private final InstantSource clock = () -> now;
  private final List<String> heard = new ArrayList<>();
  private final QuoteDesk desk = new QuoteDesk(
      catalogue,
      hub,
      clock,
      60_000,
      source -> source.rank() == 0 ? 9 : source.rank(),
      (source, index, quote) -> heard.add(
          source.provider() + " " + quote.last() + " " + (quote.flags() & QuoteFlags.SUSPECT)));
  private final LiveFeed own = feed(0, "replay", true);
  private final LiveFeed first = feed(1, "alpaca", false);
  private final LiveFeed second = feed(2, "massive", false);

  private static Instrument instrument(String mic, String symbol, String kind, int scale) {
    return new Instrument(
        new InstrumentId(StableId.ofListing(mic, symbol)),
        symbol,
        kind,
        "",
        "USD",
        scale,
        List.of(),
        List.of(new Instrument.Listing(mic, symbol, "USD")));
  }

  private LiveFeed feed(int rank, String id, boolean simulated) {
    return new LiveFeed(
        new FeedSource(rank, id, simulated),
        Map.of(
            "IBM",
            catalogue.resolve("SYMBOL", "IBM").orElseThrow(),
            "BTC/USD",
            catalogue.resolve("SYMBOL", "BTC/USD").orElseThrow()),
        Map.of(),
        desk,
        new FeedStatus(),
        new FeedClock(clock, 5_000));
  }

  private static RawTick last(String symbol, long last, int flags) {
    return new RawTick(symbol, 2, 0, 0, last, 0, 0, 0, 7, flags | NO_BOOK);
  }

  /** The feed, the last price and the flags that clients are told. */
  private String shown(String symbol) {
    LiveMarket market = new LiveMarket(
        hub,
        new FeedStatus(),
        new MarketDay(LocalDate.of(2026, 1, 6), "replay", true, 1),
        List.of("replay", "alpaca", "massive"));
    return QuoteViews.of(market, catalogue.resolve("SYMBOL", symbol).orElseThrow());
  }

  @Test
  void thePreferredFeedIsShownAndTheNextOneWhileItIsStaleMarkedAsFallback() {
    own.onTick(last("IBM", 100_00, QuoteFlags.SIMULATED));
    assertThat(shown("IBM")).isEqualTo("replay 10000 simulated fallback");
    second.onTick(last("IBM", 101_00, 0));
    assertThat(shown("IBM")).isEqualTo("massive 10100 fallback");
    first.onTick(last("IBM", 102_00, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 10200");
    second.onTick(last("IBM", 101_50, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 10200");
    first.onTick(last("IBM", 102_00, QuoteFlags.STALE));
    assertThat(shown("IBM")).isEqualTo("massive 10150 fallback");
    first.onTick(last("IBM", 103_00, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 10300");
  }

  @Test
  void anInstrumentThatIsSilentInItsSessionIsStaleAndOutsideOfItClosed() {
    first.onTick(last("IBM", 102_00, 0));
    first.onTick(last("BTC/USD", 90_000_00, 0));
    now = now.plusMillis(59_999);
    desk.step();
    assertThat(shown("IBM")).isEqualTo("alpaca 10200");
    now = now.plusMillis(1);
    desk.step();
    assertThat(shown("IBM")).isEqualTo("alpaca 10200 stale");
    now = Instant.parse("2026-01-06T21:00:00Z");
    desk.step();
    assertThat(shown("IBM")).isEqualTo("alpaca 10200 closed");
    assertThat(shown("BTC/USD")).isEqualTo("alpaca 9000000000000 stale");
    now = Instant.parse("2026-01-07T14:30:00Z");
    desk.step();
    assertThat(shown("IBM")).isEqualTo("alpaca 10200 stale");
    first.onTick(last("IBM", 103_00, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 10300");
  }

  @Test
  void anotherFeedThatIsFreshStandsInForOneThatFellSilent() {
    first.onTick(last("IBM", 102_00, 0));
    now = now.plusSeconds(59);
    second.onTick(last("IBM", 101_00, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 10200");
    now = now.plusSeconds(1);
    desk.step();
    assertThat(shown("IBM")).isEqualTo("massive 10100 fallback");
  }

  @Test
  void aPriceOutOfLineIsMarkedAndNotShownUntilAnotherOneConfirmsIt() {
    first.onTick(last("IBM", 100_00, 0));
    first.onTick(last("IBM", 125_00, 0));
    first.onTick(last("IBM", 1_00, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 12500 suspect");
    first.onTick(last("IBM", 1_00, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 12500 suspect");
    first.onTick(last("IBM", 1_01, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 101");
    assertThat(heard)
        .containsExactly(
            "alpaca 10000 0", "alpaca 12500 0", "alpaca 100 64", "alpaca 100 64", "alpaca 101 0");
  }

  @Test
  void aPriceOutOfLineCountsAtOnceWhenTheBookSaysTheSame() {
    first.onTick(last("IBM", 100_00, 0));
    first.onTick(new RawTick("IBM", 2, 49_00, 51_00, 50_00, 1, 1, 0, 8, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 5000");
  }

  @Test
  void aPriceOfNothingIsNoPrice() {
    first.onTick(last("IBM", 0, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca none suspect");
    first.onTick(last("IBM", 100_00, 0));
    first.onTick(last("IBM", -1, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 10000 suspect");
  }

  @Test
  void coinsKeepTheFractionsOfTheirSizes() {
    RawTick tick = new RawTick("BTC/USD", 9, 1, 2, 0, 8, 1, 250_000_000L, 0, 7, QuoteFlags.NO_LAST);
    Quote quote = Normaliser.quote(tick, 8, 8);
    assertThat(quote.bidSize()).isEqualTo(1);
    assertThat(quote.askSize()).isEqualTo(250_000_000L);
    assertThat(Normaliser.quote(tick, 8, 0).askSize()).isEqualTo(2);
  }

  @Test
  void aPriceThatDoesNotFitIsCountedAndTheFeedGoesOn() {
    first.onTick(new RawTick("IBM", 0, 1, 1, Long.MAX_VALUE, 0, 0, 0, 7, NO_BOOK));
    assertThat(first.strays()).isEqualTo(1);
    first.onTick(last("IBM", 100_00, 0));
    assertThat(shown("IBM")).isEqualTo("alpaca 10000");
  }

  @Test
  void whatAGeneratorSaysIsNeitherSilentNorOutOfLine() {
    own.onTick(last("IBM", 100_00, QuoteFlags.SIMULATED));
    own.onTick(last("IBM", 1_00, QuoteFlags.SIMULATED));
    now = Instant.parse("2026-01-10T12:00:00Z");
    desk.step();
    assertThat(shown("IBM")).isEqualTo("replay 100 simulated fallback");
    assertThat(QuoteColumns.CLOSED).isEqualTo(1024);
  }
}
