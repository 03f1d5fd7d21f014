package io.nexanest.market.adapter.spi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.spi.TickListener.FeedState;
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
import org.junit.jupiter.api.Test;

class OutboxTest implements FeedListener {
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private int drained;
  private final Outbox outbox = new Outbox(this, waiting::add, () -> drained++);

  @Test
  void aNewerQuoteTakesThePlaceOfOneThatWaitsUnlessATradeLiesBetween() {
    quote("A", 1);
    quote("B", 1);
    quote("A", 2);
    trade("A", 7);
    quote("A", 3);
    quote("A", 4);
    quote("B", 2);
    deliver();
    assertThat(heard).containsExactly("A quote 2", "B quote 2", "A trade 7", "A quote 4");
    assertThat(outbox.conflated()).isEqualTo(3);
  }

  @Test
  void noTradeIsLostHoweverSlowTheListenerIs() {
    for (int i = 0; i < 10_000; i++) {
      quote("A", i);
      trade("B", i);
    }
    assertThat(outbox.full()).isTrue();
    deliver();
    assertThat(heard).hasSize(10_001).contains("A quote 9999").endsWith("B trade 9999");
    assertThat(outbox.full()).isFalse();
    assertThat(drained).isEqualTo(1);
  }

  @Test
  void whatTheListenerCannotTakeDoesNotKeepWhatFollowsFromIt() {
    trade("A", 1);
    outbox.tell(l -> {
      throw new ArithmeticException("too large");
    });
    trade("A", 2);
    deliver();
    assertThat(heard).containsExactly("A trade 1", "A trade 2");
    assertThat(outbox.broken()).isEqualTo(1);
  }

  private void deliver() {
    List.copyOf(waiting).forEach(Runnable::run);
  }

  private static Origin origin(String symbol) {
    return new Source("test", "", Entitlement.REAL_TIME)
        .origin(symbol, "USD", EventTimes.received(0), Origin.NO_SEQUENCE);
  }

  private void quote(String symbol, long bid) {
    outbox.event(new MarketEvent.Quote(
        origin(symbol), new Level(new Scaled(bid, 0), Scaled.ZERO), Level.NONE));
  }

  private void trade(String symbol, long price) {
    outbox.event(new MarketEvent.Trade(
        origin(symbol), "1", new Scaled(price, 0), Scaled.ZERO, PriceKind.LAST, List.of()));
  }

  @Override
  public void onEvent(MarketEvent event) {
    String symbol = event.origin().symbol();
    if (event instanceof MarketEvent.Quote quote) {
      heard.add(symbol + " quote " + quote.bid().price());
    } else if (event instanceof MarketEvent.Trade trade) {
      heard.add(symbol + " trade " + trade.price());
    }
  }

  @Override
  public void onInstrument(String symbol, InstrumentState state, String reason) {}

  @Override
  public void onFeed(FeedState state, String detail) {}
}
