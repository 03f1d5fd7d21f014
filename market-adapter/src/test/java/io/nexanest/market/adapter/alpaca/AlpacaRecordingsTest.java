package io.nexanest.market.adapter.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages and answers from the tests of Alpaca's own client; see {@link Fixtures}. */
class AlpacaRecordingsTest {
  private static final Source SOURCE = new Source("alpaca", "", Entitlement.REAL_TIME);
  private static final Alpaca.Key KEY = new Alpaca.Key(new Secret("an id"), new Secret("a secret"));

  @Test
  void theFlowIsReadMessageByMessage() {
    AlpacaMessages codec = new AlpacaMessages(SOURCE, false);
    List<Said> said = new ArrayList<>();
    for (Fixtures.Line line : Fixtures.incoming("alpaca/ws-v2-flow.replay.tsv")) {
      said.addAll(codec.read(line.frame(), line.at()));
    }
    assertThat(said)
        .extracting(each -> each instanceof Said.Event event
            ? event.event().getClass().getSimpleName()
            : each.getClass().getSimpleName())
        .containsExactly(
            "Greeting",
            "Ready",
            "Subscribed",
            "Trade",
            "Quote",
            "Bar",
            "Bar",
            "Other",
            "Trouble",
            "Trouble",
            "Trouble",
            "Trouble",
            "Trouble");
    assertThat(said.get(3))
        .isInstanceOfSatisfying(
            Said.Event.class,
            event -> assertThat(event.event().origin().times().event())
                .isEqualTo(1_614_870_977_000_000_018L));
    assertThat(said.subList(8, 13))
        .extracting(each -> ((Said.Trouble) each).beyondRetry())
        .containsExactly(false, true, true, true, true);
  }

  @Test
  void tradesByHttpComePageByPageInTheirCurrency() {
    AlpacaRest codec = new AlpacaRest(SOURCE, Alpaca.API, "iex", KEY);
    Ask ask = codec.tradesSince("AAPL", 1_634_112_000_000_000_000L).getFirst();
    assertThat(ask.uri())
        .isEqualTo(URI.create("https://data.alpaca.markets:443/v2/stocks/trades?symbols=AAPL"
            + "&start=2021-10-13T08:00:00Z&limit=10000&feed=iex"));
    assertThat(ask.toString()).doesNotContain("a secret");
    Json pages = Json.read(Fixtures.text("alpaca/rest-TestGetTrades_Currency.json"));
    assertThat(pages.items()).hasSize(2);
    List<Said> said = codec.read(
        ask,
        "{\"trades\":{\"AAPL\":[{\"t\":\"2021-10-13T08:00:00.08960768Z\",\"x\":\"P\",\"p\":15922.93,"
            + "\"s\":595,\"c\":[\"@\",\"T\"],\"i\":1,\"z\":\"C\"}]},\"currency\":\"JPY\","
            + "\"next_page_token\":\"QUFQ==\"}",
        0);
    assertThat(said).hasSize(2);
    MarketEvent.Trade trade = (MarketEvent.Trade) ((Said.Event) said.getFirst()).event();
    assertThat(trade.origin().unit().major()).isEqualTo("JPY");
    assertThat(trade.price().text()).isEqualTo("15922.93");
    assertThat(((Said.More) said.getLast()).ask().uri().toString())
        .endsWith("&feed=iex&page_token=QUFQ%3D%3D");
  }

  private static MarketEvent event(AlpacaMessages codec, String message) {
    return ((Said.Event) codec.read("[" + message + "]", 0).getFirst()).event();
  }

  @Test
  void theSameNumberOfAnotherDayIsAnotherTradeAndCancelsAreOfTheirDay() {
    AlpacaMessages codec = new AlpacaMessages(SOURCE, false);
    String trade =
        "{\"T\":\"t\",\"S\":\"AAPL\",\"i\":1,\"x\":\"V\",\"p\":1.5,\"s\":1,\"t\":\"%s\"}";
    assertThat(event(codec, trade.formatted("2026-06-02T03:59:59Z")))
        .isInstanceOfSatisfying(
            MarketEvent.Trade.class, t -> assertThat(t.id()).isEqualTo("2026-06-01/V/1"));
    assertThat(event(codec, trade.formatted("2026-06-02T12:00:00Z")))
        .isInstanceOfSatisfying(
            MarketEvent.Trade.class, t -> assertThat(t.id()).isEqualTo("2026-06-02/V/1"));
    String cancel = "{\"T\":\"x\",\"S\":\"AAPL\",\"i\":1,\"x\":\"V\",\"p\":1.5,\"s\":1,\"a\":\"C\","
        + "\"t\":\"2026-06-02T12:00:05Z\"}";
    assertThat(event(codec, cancel))
        .isInstanceOfSatisfying(
            MarketEvent.TradeCancel.class, x -> assertThat(x.id()).isEqualTo("2026-06-02/V/1"));
  }

  @Test
  void aResumptionTradesAndInformationLeavesThePhaseAsItIs() {
    AlpacaMessages codec = new AlpacaMessages(SOURCE, false);
    String status = "{\"T\":\"s\",\"S\":\"AAPL\",\"sc\":\"%s\",\"t\":\"2026-06-02T12:00:00Z\"}";
    assertThat(event(codec, status.formatted("3")))
        .isInstanceOfSatisfying(
            MarketEvent.Status.class,
            s -> assertThat(s.phase()).isEqualTo(MarketEvent.Phase.TRADING));
    assertThat(codec.read("[" + status.formatted("E") + "]", 0))
        .containsExactly(new Said.Other("status E"));
  }

  @Test
  void quotesOfTheConsolidatedFeedCountRoundLots() {
    String quote =
        "{\"T\":\"q\",\"S\":\"AAPL\",\"bx\":\"V\",\"bp\":1.5,\"bs\":3,\"ap\":1.6,\"as\":2,"
            + "\"t\":\"2026-06-02T12:00:00Z\"}";
    assertThat(event(new AlpacaMessages(SOURCE, true), quote).origin().flags())
        .isEqualTo(QuoteFlags.ROUND_LOTS);
    assertThat(event(new AlpacaMessages(SOURCE, false), quote).origin().flags()).isZero();
  }

  @Test
  void everyAnswerWithTradesIsRead() {
    AlpacaRest codec = new AlpacaRest(SOURCE, Alpaca.API, "iex", KEY);
    Ask ask = Ask.open(URI.create("https://data.alpaca.markets/"), RestCodec.TRADES, "AAPL");
    for (String name : List.of("TestGetTrades", "TestGetMultiTrades")) {
      String text = Fixtures.text("alpaca/rest-" + name + ".json").strip();
      String body = text.substring(1, text.length() - 1);
      assertThat(codec.read(ask, body, 0)).as(name).isNotEmpty();
    }
  }
}
