package io.nexanest.market.adapter.kraken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.MemoryLine;
import io.nexanest.market.adapter.rig.Venue;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.RecordingListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.feed.FeedParts;
import io.nexanest.market.adapter.spi.feed.FeedQuotes;
import io.nexanest.market.adapter.spi.feed.MarketFeed;
import io.nexanest.market.adapter.spi.time.ThreadSchedule;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KrakenQuotesTest {
  @Test
  void eventsBecomeTicksAndCloseIsHeardOnce() {
    ThreadSchedule schedule = new ThreadSchedule("quotes");
    Exchange exchange = new Exchange(List.of("BTC/USD"), 3);
    exchange.step("BTC/USD", true, 0);
    Venue venue = new Venue(exchange, new KrakenWire(exchange), schedule);
    MemoryLine line = new MemoryLine(venue, schedule);
    FeedParts parts = new FeedParts(line, line, schedule, new Random(3), Runnable::run);
    FeedQuotes quotes = new FeedQuotes(
        Set.of("BTC/USD"),
        listener -> new MarketFeed(Kraken.adapter(Kraken.HOST, 10), parts, listener),
        schedule::close);
    assertThat(quotes.subscribe(List.of("BTC/USD", "BTC/XYZ"))).containsExactly("BTC/XYZ");
    RecordingListener listener = new RecordingListener(2);
    quotes.start(listener);
    RawTick tick = listener.await().getLast();
    quotes.close();
    assertThat(tick.symbol()).isEqualTo("BTC/USD");
    assertThat(tick.scale()).isEqualTo(9);
    assertThat(tick.bid()).isPositive().isLessThan(tick.ask());
    assertThat(tick.last()).isPositive();
    assertThat(tick.flags() & (QuoteFlags.NO_BID | QuoteFlags.NO_ASK | QuoteFlags.NO_LAST))
        .isZero();
    assertThat(listener.states()).containsExactly(FeedState.LIVE, FeedState.CLOSED);
    assertThatThrownBy(() -> quotes.start(listener)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void settingsThatAreWrongAreNamed() {
    assertThat(open(Map.of("symbols", "ETH/EUR, BTC/USD")).reference().instruments())
        .extracting(instrument -> instrument.symbol() + " " + instrument.currency())
        .containsExactly("BTC/USD USD", "ETH/EUR EUR");
    assertThatThrownBy(() -> open(Map.of()))
        .hasMessage(
            "setting 'symbols' is ''; it must name symbols, each once, with commas in between");
    assertThatThrownBy(() -> open(Map.of("symbols", "BTC/USDT")))
        .hasMessage(
            "setting 'symbols' has 'BTC/USDT', whose price counts 'USDT'; it must be one that"
                + " is priced in a currency of ISO 4217");
    assertThatThrownBy(() -> open(Map.of("symbols", "BTC EUR/USD")))
        .hasMessage("setting 'symbols' has 'BTC EUR/USD'; it must be at most 32 letters, digits and"
            + " any of . : / _ -");
    assertThatThrownBy(() -> open(Map.of("symbols", "BTC/USD", "depth", "11")))
        .hasMessage("setting 'depth' is '11'; it must be 10, 25, 100, 500 or 1000");
  }

  private static Provider open(Map<String, String> values) {
    return ProviderFactory.of("kraken")
        .open(new ProviderSettings(values, path -> InputStream.nullInputStream()));
  }
}
