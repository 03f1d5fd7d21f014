package io.nexanest.market.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.StableId;
import io.nexanest.market.quote.Quote;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.market.quote.QuoteTable;
import io.nexanest.market.state.FeedCondition;
import io.nexanest.market.state.FeedStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
  private final Catalogue catalogue = new Catalogue(List.of(new Instrument(
      new InstrumentId(StableId.ofListing("XTST", "A")),
      "A Inc",
      "equity",
      "",
      "USD",
      3,
      List.of(),
      List.of(new Instrument.Listing("XTST", "A", "USD")))));
  private final QuoteHub hub = new QuoteHub(catalogue, new QuoteTable(1, 16, 0), new long[1]);
  private final FeedStatus status = new FeedStatus();
  private Instant now = Instant.parse("2001-01-02T15:00:00Z");
  private final LiveFeed feed =
      new LiveFeed(catalogue, Map.of("A", 0), hub, status, () -> now, 5_000);

  private static RawTick tick(String symbol, long bid, long ask, int flags) {
    return new RawTick(symbol, 2, bid, ask, bid, 1, 1, 1, 7, flags);
  }

  @Test
  void aFeedThatFallsSilentIsStaleUntilAQuoteComes() {
    feed.onState(TickListener.FeedState.LIVE, "");
    feed.onTick(tick("A", 100, 101, 0));
    now = now.plusMillis(4_999);
    feed.step();
    assertThat(status.state()).isEqualTo(FeedCondition.LIVE);
    now = now.plusMillis(1);
    feed.step();
    assertThat(status.state()).isEqualTo(FeedCondition.STALE);
    feed.onTick(tick("A", 100, 101, 0));
    assertThat(status.state()).isEqualTo(FeedCondition.LIVE);
    assertThat(status.quoteTime()).contains(now);
    feed.onState(TickListener.FeedState.DOWN, "cable");
    assertThat(status.state()).isEqualTo(FeedCondition.STALE);
  }

  @Test
  void delayedQuotesMakeADelayedFeed() {
    feed.onTick(tick("A", 100, 101, QuoteFlags.DELAYED));
    assertThat(status.state()).isEqualTo(FeedCondition.DELAYED);
  }

  @Test
  void aTickOfAnUnknownSymbolIsCountedAndDropped() {
    feed.onTick(tick("B", 100, 101, 0));
    assertThat(feed.strays()).isEqualTo(1);
    assertThat(feed.ticks()).isZero();
    assertThat(hub.sequence()).isZero();
  }

  @Test
  void pricesComeAtTheInstrumentsScale() {
    Quote quote = Normaliser.quote(tick("A", 100, 101, 0), 3, 0);
    assertThat(quote.bid()).isEqualTo(1_000);
    assertThat(quote.ask()).isEqualTo(1_010);
    assertThat(Normaliser.rescale(125, 2, 1)).isEqualTo(12);
    assertThat(Normaliser.rescale(135, 2, 1)).isEqualTo(14);
  }

  @Test
  void aBidAboveTheAskIsSuspect() {
    Quote crossed = Normaliser.quote(tick("A", 102, 101, 0), 2, 0);
    assertThat(crossed.flags()).isEqualTo(QuoteFlags.SUSPECT);
    Quote oneSided = Normaliser.quote(tick("A", 102, 0, QuoteFlags.NO_ASK), 2, 0);
    assertThat(oneSided.flags()).isEqualTo(QuoteFlags.NO_ASK);
  }
}
