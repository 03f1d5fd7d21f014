package io.nexanest.market.adapter.spi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.PriceKind;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.event.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FeedQuotesTest implements TickListener {
  private final HandVenue venue = new HandVenue(Cure.RESUBSCRIBE, false);
  private final List<RawTick> ticks = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final List<FeedListener> told = new ArrayList<>();
  private boolean throwing;
  private final FeedQuotes quotes = new FeedQuotes(
      Set.of("A"),
      listener -> {
        told.add(listener);
        return venue.feed(listener, Runnable::run);
      },
      () -> {});

  private void start() {
    quotes.subscribe(List.of("A"));
    quotes.start(this);
    venue.turn(1);
    venue.says("subscribed A");
  }

  private static Origin origin(int flags) {
    return new Source("hand", "", Entitlement.REAL_TIME)
        .origin("A", "USD", EventTimes.received(HandVenue.START), Origin.NO_SEQUENCE)
        .flagged(flags);
  }

  private static MarketEvent.Trade trade(String id, String price, int flags) {
    return new MarketEvent.Trade(
        origin(flags), id, Scaled.parse(price), Scaled.ZERO, PriceKind.LAST, List.of());
  }

  private void tell(MarketEvent event) {
    told.getLast().onEvent(event);
  }

  @Test
  @Timeout(10)
  void aPriceBeyondWhatATickCarriesIsNoneAndTheFeedGoesOn() {
    start();
    venue.says("quote A 9223372037 9223372038.5");
    venue.says("trade A 1 9223372037");
    assertThat(ticks)
        .extracting(RawTick::flags)
        .containsExactly(QuoteFlags.NO_BID | QuoteFlags.NO_ASK | QuoteFlags.NO_LAST);
    venue.says("quote A 1.5 9223372036");
    assertThat(ticks.getLast().bid()).isEqualTo(1_500_000_000L);
    assertThat(ticks.getLast().ask()).isEqualTo(9_223_372_036_000_000_000L);
    quotesClosed();
  }

  @Test
  @Timeout(10)
  void aListenerThatThrowsHearsWhatFollowsAndTheFeedCloses() {
    start();
    throwing = true;
    venue.says("trade A 1 1.5");
    throwing = false;
    venue.says("trade A 2 2.5");
    assertThat(ticks).extracting(RawTick::last).containsExactly(2_500_000_000L);
    throwing = true;
    quotesClosed();
  }

  /** Closes it on a thread of its own, because it waits for what the schedule does. */
  private void quotesClosed() {
    Thread closing = Thread.ofVirtual().start(quotes::close);
    while (closing.isAlive()) {
      venue.turn(0);
      Thread.onSpinWait();
    }
    assertThat(states).last().asString().startsWith("CLOSED");
  }

  @Test
  void aVoidTradeIsNotTheLastPrice() {
    start();
    tell(trade("1", "1.5", 0));
    tell(trade("2", "7.5", QuoteFlags.CANCELLED));
    assertThat(ticks).extracting(RawTick::last).containsExactly(1_500_000_000L);
    tell(trade("3", "2.5", 0));
    tell(new MarketEvent.TradeCancel(origin(0), "3", Scaled.ZERO, Scaled.ZERO, ""));
    assertThat(ticks.getLast().last()).isEqualTo(1_500_000_000L);
    tell(trade("4", "9.5", 0));
    tell(new MarketEvent.TradeCorrection(origin(0), "4", trade("5", "3.5", 0)));
    assertThat(ticks.getLast().last()).isEqualTo(3_500_000_000L);
  }

  @Test
  void aVenueWhoseClockIsAheadDoesNotHideWhatFollows() {
    start();
    Origin ahead =
        origin(0).at(new EventTimes(HandVenue.START * 2, HandVenue.START, HandVenue.START));
    MarketEvent.Trade trade = trade("1", "1.5", 0);
    tell(new MarketEvent.Trade(
        ahead, trade.id(), trade.price(), trade.size(), trade.kind(), trade.conditions()));
    assertThat(ticks.getLast().providerTimeMicros()).isEqualTo(HandVenue.START / 1_000);
  }

  @Test
  void sizesInRoundLotsAreNotToldAsUnits() {
    start();
    Level level = new Level(Scaled.parse("1.5"), Scaled.parse("3"));
    tell(new MarketEvent.Quote(origin(0), level, level));
    assertThat(ticks.getLast().bidSize()).isEqualTo(300_000_000);
    assertThat(ticks.getLast().sizeScale()).isEqualTo(8);
    tell(new MarketEvent.Quote(origin(QuoteFlags.ROUND_LOTS), level, level));
    assertThat(ticks.getLast().bidSize()).isZero();
  }

  @Test
  void aRefusalIsSaidThoughNoTickWasThere() {
    start();
    told.getLast().onInstrument("A", FeedListener.InstrumentState.REFUSED, "not for this key");
    assertThat(states).endsWith("LIVE A: not for this key");
  }

  @Override
  public void onTick(RawTick tick) {
    if (throwing) {
      throw new ArithmeticException("too large");
    }
    ticks.add(tick);
  }

  @Override
  public void onState(FeedState state, String detail) {
    states.add(state + " " + detail);
    if (throwing) {
      throw new ArithmeticException("too large");
    }
  }
}
