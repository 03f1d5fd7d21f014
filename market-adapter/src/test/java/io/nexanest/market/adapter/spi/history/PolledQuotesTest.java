package io.nexanest.market.adapter.spi.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.RecordingListener;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.history.PolledQuotes.Polled;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PolledQuotesTest {
  private static final long MILLI = 1_000_000L;

  private static Quote quote(String bid, String ask, int flags) {
    Origin origin = new Source("p", "", Entitlement.REAL_TIME)
        .origin("A", "USD", EventTimes.received(5_000L), Origin.NO_SEQUENCE);
    return new Quote(
        origin.flagged(flags),
        new Level(Scaled.parse(bid), Scaled.parse("3.7")),
        new Level(Scaled.parse(ask), Scaled.parse("4")));
  }

  private static PolledQuotes asking(Function<Set<String>, List<Quote>> asking) {
    PolledQuotes quotes = new PolledQuotes(
        "p", Set.of("A"), symbols -> new Polled(asking.apply(symbols), ""), MILLI, () -> {});
    quotes.subscribe(List.of("A"));
    return quotes;
  }

  @Test
  void whateverIsThrownIsToldAsDownAndItIsAskedAgain() {
    Iterator<Boolean> fails = List.of(true, false).iterator();
    PolledQuotes quotes = asking(_ -> {
      if (fails.hasNext() && fails.next()) {
        throw new ArithmeticException("too large");
      }
      return List.of(quote("1", "2", 0));
    });
    RecordingListener listener = new RecordingListener(1);
    quotes.start(listener);
    listener.await();
    quotes.close();
    assertThat(listener.states()).containsExactly(FeedState.DOWN, FeedState.LIVE, FeedState.CLOSED);
    assertThat(listener.details()).startsWith("too large");
  }

  @Test
  void aListenerThatThrowsHearsWhatFollowsAndTheEnd() {
    PolledQuotes quotes = asking(_ -> List.of(quote("1", "2", 0)));
    RecordingListener listener = new RecordingListener(2);
    quotes.start(new TickListener() {
      @Override
      public void onTick(RawTick tick) {
        listener.onTick(tick);
        throw new IllegalStateException("can't take it");
      }

      @Override
      public void onState(FeedState state, String detail) {
        listener.onState(state, detail);
      }
    });
    assertThat(listener.await()).hasSize(2);
    quotes.close();
    assertThat(listener.states()).containsExactly(FeedState.LIVE, FeedState.CLOSED);
  }

  @Test
  void aPriceThatNoTickCarriesIsNoneAndSoIsASizeInLots() {
    PolledQuotes quotes =
        asking(_ -> List.of(quote("9223372037", "9223372036.5", QuoteFlags.ROUND_LOTS)));
    RecordingListener listener = new RecordingListener(1);
    quotes.start(listener);
    RawTick tick = listener.await().getFirst();
    quotes.close();
    assertThat(tick)
        .isEqualTo(new RawTick(
            "A",
            9,
            0,
            9_223_372_036_500_000_000L,
            0,
            8,
            0,
            0,
            0,
            5L,
            QuoteFlags.NO_BID | QuoteFlags.NO_LAST));
  }

  @Test
  void closingDoesNotWaitForAnAnswerThatNeverComes() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    PacedHttp http = PacedHttp.of("p", (_, _) -> asked.countDown(), Declared.perSecond(10));
    Ask ask = Ask.open(URI.create("https://api.example.com/x"), "t", "A");
    PolledQuotes quotes = asking(_ -> {
      http.body(ask);
      return List.of();
    });
    RecordingListener listener = new RecordingListener(0);
    quotes.start(listener);
    asked.await();
    quotes.close();
    assertThat(listener.states()).containsExactly(FeedState.CLOSED);
  }
}
