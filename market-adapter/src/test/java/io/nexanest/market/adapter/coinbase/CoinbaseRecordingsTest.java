package io.nexanest.market.adapter.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.book.BookRule.Verdict;
import io.nexanest.market.adapter.spi.book.OrderBook;
import io.nexanest.market.adapter.spi.book.OrderedRule;
import io.nexanest.market.adapter.spi.book.TradeTape;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Recorded messages of Coinbase; see {@link Fixtures}. */
class CoinbaseRecordingsTest {
  private static final String RECORDING = "coinbase-exchange/level2-ticker-matches.replay.tsv";
  private static final Source SOURCE = new Source("coinbase", "GDAX", Entitlement.REAL_TIME);

  @Test
  void theRecordingHasItsTypesAndEachTradeIsToldOnce() {
    ExchangeMessages codec = new ExchangeMessages(SOURCE);
    Map<String, Integer> types = new TreeMap<>();
    Map<String, TradeTape> tapes = new HashMap<>();
    Map<String, OrderBook> books = new HashMap<>();
    int trades = 0;
    for (Fixtures.Line line : Fixtures.incoming(RECORDING)) {
      types.merge(Json.read(line.frame()).at("type").text(), 1, Integer::sum);
      for (Said said : codec.read(line.frame(), line.at())) {
        if (said instanceof Said.Event(MarketEvent.Trade trade)) {
          TradeTape tape = tapes.computeIfAbsent(trade.origin().symbol(), _ -> new TradeTape(true));
          trades += tape.take(trade.id(), 0) == TradeTape.Seen.KNOWN ? 0 : 1;
          assertThat(tape.complete()).isTrue();
        } else if (said instanceof Said.Event(MarketEvent.OfBook change)) {
          OrderBook book = books.computeIfAbsent(change.origin().symbol(), _ -> new OrderBook());
          assertThat(new OrderedRule().take(change, book, _ -> {})).isEqualTo(Verdict.APPLIED);
        }
      }
    }
    assertThat(types)
        .isEqualTo(Map.of(
            "subscriptions",
            3,
            "snapshot",
            4,
            "ticker",
            18,
            "last_match",
            4,
            "l2update",
            1501,
            "match",
            14));
    Json expected = Json.read(Fixtures.text("EXPECTED.json")).at(RECORDING);
    assertThat(trades).isEqualTo(18).isEqualTo((int) expected.whole("distinct_trades"));
    types.forEach((type, count) ->
        assertThat(expected.at("messages_by_type").whole(type)).isEqualTo((long) count));
  }

  @Test
  void messagesOfAdvancedTradeAreRead() {
    AdvancedMessages codec = new AdvancedMessages(SOURCE);
    OrderBook book = new OrderBook();
    for (String part : List.of("snapshot", "update")) {
      List<Said> said =
          codec.read(Fixtures.text("coinbase-advanced/ws_l2_data_" + part + ".json"), 0);
      assertThat(said.getFirst()).isInstanceOf(Said.Sequence.class);
      if (said.getLast() instanceof Said.Event(MarketEvent.OfBook change)) {
        book.apply(change);
      }
    }
    assertThat(book.dump())
        .isEqualTo("ask 68902 × 0.8\nask 68901.5 × 1.2\nbid 68900 × 2\nbid 68899.5 × 0.75\n"
            + "bid 68899 × 2.3\n");
    assertThat(codec.read(Fixtures.text("coinbase-advanced/ws_heartbeats.json"), 0))
        .containsExactly(new Said.Sequence(0), new Said.Alive());
    assertThat(codec.read(Fixtures.text("coinbase-advanced/ws_ticker.json"), 0)).hasSize(2);
    assertThat(codec.read(Fixtures.text("coinbase-advanced/ws_subscriptions.json"), 0))
        .hasSize(2);
  }

  @Test
  void tradesOfAdvancedTradeByHttpComeOldestFirst() {
    String body = Fixtures.text("coinbase-advanced/http_ticker.json");
    Ask ask = Ask.open(URI.create("https://api.coinbase.com/"), RestCodec.TRADES, "BTC-USD");
    assertThat(new AdvancedRest(SOURCE, Coinbase.ADVANCED_API).read(ask, body, 0))
        .extracting(said -> ((MarketEvent.Trade) ((Said.Event) said).event()).id())
        .containsExactly("995098661", "995098662", "995098663");
  }
}
