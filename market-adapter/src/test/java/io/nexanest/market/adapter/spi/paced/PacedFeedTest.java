package io.nexanest.market.adapter.spi.paced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.RecordingListener;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacedFeedTest {
  /** A and B in turn; the price is the number. */
  private enum Counting implements TickSource {
    SOURCE;

    @Override
    public Set<String> symbols() {
      return Set.of("A", "B");
    }

    @Override
    public RawTick at(long n) {
      return of(n % 2 == 0 ? "A" : "B", n);
    }

    @Override
    public RawTick of(String symbol, long n) {
      return new RawTick(symbol, 0, n, n, n, 1, 1, n, n, 0);
    }
  }

  @Test
  void thePaceIsKeptOverUnevenWakings() {
    var pace = new PacedFeed.Pace(50);
    assertThat(pace.due(0)).isZero();
    assertThat(pace.due(19_000_000)).isZero();
    assertThat(pace.due(20_000_000)).isEqualTo(1);
    assertThat(pace.due(1_000_000_000)).isEqualTo(49);
  }

  @Test
  void whatALongPauseHeldUpIsLetGo() {
    var pace = new PacedFeed.Pace(50);
    assertThat(pace.due(60_000_000_000L)).isEqualTo(50);
    assertThat(pace.due(60_020_000_000L)).isEqualTo(1);
  }

  @Test
  void theCursorStepsThroughTheSource() {
    var cursor = new TickCursor(Counting.SOURCE);
    assertThat(cursor.step().last()).isZero();
    assertThat(cursor.step().symbol()).isEqualTo("B");
    assertThat(cursor.now("A").last()).isEqualTo(2);
  }

  @Test
  void ticksOfAnotherSymbolAreSteppedOver() {
    try (var feed = new PacedFeed("test", Counting.SOURCE, 50_000)) {
      assertThat(feed.subscribe(List.of("B", "C"))).containsExactly("C");
      var listener = new RecordingListener(4);
      feed.start(listener);
      assertThat(listener.await()).extracting(RawTick::last).containsExactly(0L, 1L, 3L, 5L);
    }
  }

  @Test
  void aListenerThatFailsEndsTheFeedAndIsTold() throws Exception {
    var told = new CompletableFuture<String>();
    var listener = new TickListener() {
      @Override
      public void onTick(RawTick tick) {
        throw new IllegalStateException("full");
      }

      @Override
      public void onState(FeedState state, String detail) {
        if (state == FeedState.CLOSED) {
          told.complete(detail);
        }
      }
    };
    try (var feed = new PacedFeed("test", Counting.SOURCE, 1_000)) {
      feed.subscribe(List.of("A"));
      feed.start(listener);
      assertThat(told.get(20, TimeUnit.SECONDS))
          .isEqualTo("the listener failed: java.lang.IllegalStateException: full");
    }
  }

  @Test
  void aFeedClosedBeforeItsStartDoesNotStart() {
    var feed = new PacedFeed("test", Counting.SOURCE, 1_000);
    feed.close();
    var listener = new RecordingListener(1);
    assertThatThrownBy(() -> feed.start(listener)).isInstanceOf(IllegalStateException.class);
    assertThat(listener.states()).isEmpty();
  }

  @Test
  void aRateOfZeroIsRefused() {
    assertThatThrownBy(() -> new PacedFeed("test", Counting.SOURCE, 0))
        .hasMessage("rate 0 must be 1 to 5000000 ticks a second");
  }

  @Test
  void aListenerMayCloseItsOwnFeed() {
    var feed = new PacedFeed("test", Counting.SOURCE, 1_000);
    var states = new RecordingListener(1);
    feed.subscribe(List.of("A"));
    feed.start(new TickListener() {
      @Override
      public void onTick(RawTick tick) {
        feed.close();
        states.onTick(tick);
      }

      @Override
      public void onState(FeedState state, String detail) {
        states.onState(state, detail);
      }
    });
    states.await();
    feed.close();
    assertThat(states.states()).containsExactly(FeedState.LIVE, FeedState.CLOSED);
  }
}
