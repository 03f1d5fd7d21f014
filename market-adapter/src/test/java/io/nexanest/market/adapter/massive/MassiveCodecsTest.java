package io.nexanest.market.adapter.massive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.rig.ScriptedHttp;
import io.nexanest.market.adapter.rig.Wire.Reply;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.MarketEvent.Trade;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MassiveCodecsTest {
  private static final Source DELAYED = new Source("massive", "", Entitlement.DELAYED);
  private static final Secret KEY = new Secret("canary");
  private static final String API = "api.massive.com:443";

  private static MassiveRest rest() {
    return new MassiveRest(DELAYED, API, KEY);
  }

  private static MassiveHistory history(ScriptedHttp line) {
    return new MassiveHistory(
        line.paced("massive", Declared.perSecond(100)),
        API,
        KEY,
        Set.of("AAPL", "CIG.C"),
        () -> LocalDate.of(2026, 6, 2));
  }

  @Test
  void theRecordedFlowHasThreeTradesWithTimesInMilliseconds() {
    MassiveMessages codec = new MassiveMessages(DELAYED);
    List<Said> said = new ArrayList<>();
    for (Fixtures.Line line : Fixtures.incoming("massive/ws-trades.replay.tsv")) {
      said.addAll(codec.read(line.frame(), line.at()));
    }
    assertThat(said.subList(0, 3))
        .containsExactly(
            new Said.Greeting(), new Said.Ready(), new Said.Subscribed(Set.of("AAPL")));
    List<Trade> trades = said.subList(3, said.size()).stream()
        .map(each -> (Trade) ((Said.Event) each).event())
        .toList();
    assertThat(trades)
        .extracting(trade ->
            trade.origin().symbol() + " " + trade.id() + " " + trade.price().text() + " "
                + trade.conditions() + " " + trade.origin().sequence())
        .containsExactly(
            "AAPL 10-5096 161.87 [14, 41] 4009402",
            "AMZN 12-72815 161.87 [14, 37, 41] 4009408",
            "AMZN 4-799 161.87 [] 4009434");
    assertThat(trades.getFirst().origin().times().event()).isEqualTo(1_651_684_192_462_000_000L);
    assertThat(trades.getFirst().origin().flags()).isEqualTo(QuoteFlags.DELAYED);
  }

  @Test
  void recordedTradesByHttpHaveTimesInNanoseconds() {
    Ask ask = rest().tradesSince("AAPL", 1_651_181_822_000_000_000L).getFirst();
    assertThat(ask.uri().toString())
        .isEqualTo("https://api.massive.com:443/v3/trades/AAPL?timestamp.gte=1651181822000000000"
            + "&order=asc&limit=50000");
    assertThat(ask.toString()).doesNotContain("canary");
    List<Said> said = rest().read(ask, Fixtures.text("massive/v3_trades_AAPL_limit_2.json"), 0);
    assertThat(said).hasSize(2);
    Trade trade = (Trade) ((Said.Event) said.getFirst()).event();
    assertThat(trade.id()).isEqualTo("11-183276");
    assertThat(trade.origin().times().event()).isEqualTo(1_651_181_822_461_636_600L);
    assertThat(trade.origin().times().publish()).isEqualTo(1_651_181_822_461_979_400L);
    assertThat(trade.origin().flags()).isEqualTo(QuoteFlags.DELAYED | QuoteFlags.CORRECTED);
  }

  @Test
  void aPageGoesOnWithTheKeyAndOnItsOwnHostOnly() {
    Ask ask = rest().tradesSince("AAPL", 0).getFirst();
    String body = "{\"status\":\"OK\",\"results\":[],\"next_url\":\"https://%s/v3/x?cursor=a\"}";
    Said.More more =
        (Said.More) rest().read(ask, body.formatted("api.massive.com"), 0).getFirst();
    assertThat(more.ask().uri().toString()).isEqualTo("https://api.massive.com/v3/x?cursor=a");
    assertThat(more.ask().headers().get("Authorization"))
        .isSameAs(ask.headers().get("Authorization"));
    assertThatThrownBy(() -> rest().read(ask, body.formatted("evil.example"), 0))
        .hasMessage("field 'next_url': host 'evil.example:443' is none of this provider's,"
            + " [api.massive.com:443]");
    assertThatThrownBy(() -> rest().read(ask, body.formatted("api.massive.com@evil.example"), 0))
        .hasMessageContaining("must be a plain host");
    assertThatThrownBy(
            () -> rest().read(ask, body.replace("https", "http").formatted("api.massive.com"), 0))
        .hasMessageContaining("must begin with wss: or https:");
  }

  @Test
  void oneThatCannotBeHadDoesNotHideTheOthers() {
    Ask ask = rest().lastTrades(Set.of("AAPL")).getFirst();
    List<Said> said = rest()
        .read(
            ask,
            "{\"status\":\"OK\",\"results\":[{\"ticker\":\"NOPE\",\"error\":\"NOT_FOUND\",\"message\":"
                + "\"Ticker not found.\"},{\"ticker\":\"AAPL\",\"last_quote\":{\"bid\":155.85,"
                + "\"bid_size\":4,\"ask\":155.87,\"ask_size\":3,\"last_updated\":1652191872800638700}}]}",
            0);
    assertThat(said.getFirst()).isEqualTo(new Said.Refused("NOPE", "NOT_FOUND: Ticker not found."));
    Quote quote = (Quote) ((Said.Event) said.getLast()).event();
    assertThat(quote.mid().orElseThrow().text()).isEqualTo("155.86");
    assertThat(quote.origin().times().event()).isEqualTo(1_652_191_872_800_638_700L);
    assertThatThrownBy(() -> rest().read(ask, "{\"status\":\"ERROR\",\"error\":\"no\"}", 0))
        .hasMessage("status 'ERROR': no");
  }

  @Test
  void theLatestOfManySymbolsTakesOneRequestForEachTwoHundredAndFifty() {
    Set<String> symbols =
        IntStream.range(0, 300).mapToObj(i -> "S" + i).collect(Collectors.toSet());
    List<Ask> asks = rest().lastTrades(symbols);
    assertThat(asks).extracting(ask -> ask.symbols().size()).containsExactly(250, 50);
    assertThat(asks.getLast().uri().toString())
        .startsWith("https://api.massive.com:443/v3/snapshot?limit=250&ticker.any_of=S54%2CS55%2C");
  }

  @Test
  void tradesWithoutAnIdAreToldApartAndAlikeByTheLineAndByHttp() {
    String frame = "[{\"ev\":\"T\",\"sym\":\"A\",\"x\":4,\"p\":1.50,\"s\":2,\"t\":7,\"q\":%s},"
        + "{\"ev\":\"T\",\"sym\":\"A\",\"x\":4,\"p\":1.50,\"s\":3,\"t\":7,\"q\":%s}]";
    String body = "{\"status\":\"OK\",\"results\":[{\"exchange\":4,\"price\":1.5,\"size\":2,"
        + "\"sip_timestamp\":7000123,\"sequence_number\":%s}]}";
    Ask ask = rest().tradesSince("A", 0).getFirst();
    assertThat(ids(new MassiveMessages(DELAYED).read(frame.formatted("11", "12"), 0)))
        .containsExactly("4-q11", "4-q12");
    assertThat(ids(rest().read(ask, body.formatted("11"), 0))).containsExactly("4-q11");
    assertThat(ids(new MassiveMessages(DELAYED).read(frame.formatted("null", "null"), 0)))
        .containsExactly("4-t7-1.5-2", "4-t7-1.5-3");
    assertThat(ids(rest().read(ask, body.formatted("null"), 0))).containsExactly("4-t7-1.5-2");
  }

  private static List<String> ids(List<Said> said) {
    return said.stream().map(each -> ((Trade) ((Said.Event) each).event()).id()).toList();
  }

  @Test
  void aSideThatIsNotThereIsFlagged() {
    Said said = new MassiveMessages(DELAYED)
        .read("[{\"ev\":\"Q\",\"sym\":\"A\",\"bp\":0,\"bs\":0,\"ap\":1.5,\"as\":2,\"t\":1}]", 0)
        .getFirst();
    Quote quote = (Quote) ((Said.Event) said).event();
    assertThat(quote.origin().flags()).isEqualTo(QuoteFlags.DELAYED | QuoteFlags.NO_BID);
    assertThat(quote.mid()).isEmpty();
  }

  @Test
  void recordedDaysHaveTheSessionsDateAndAdjustedOnesAreRefused() {
    String body =
        Fixtures.text("massive/v2_aggs_ticker_AAPL_range_1_day_2005-04-01_2005-04-04.json");
    LocalDate friday = LocalDate.of(2005, 4, 1);
    LocalDate monday = LocalDate.of(2005, 4, 4);
    ScriptedHttp line = new ScriptedHttp(
        _ -> Reply.of(200, body.replace("\"adjusted\": true", "\"adjusted\": false")));
    assertThat(history(line).bars("AAPL", friday, monday))
        .containsExactly(
            new RawBar(
                "AAPL", friday, 6, 1_503_200, 1_506_400, 1_448_900, 1_460_400, 642_646_396, false),
            new RawBar(
                "AAPL", monday, 6, 1_463_900, 1_475_400, 1_434_300, 1_467_500, 578_172_308, false));
    assertThat(line.asked())
        .containsExactly("https://api.massive.com:443/v2/aggs/ticker/AAPL/range/1/day/2005-04-01/"
            + "2005-04-04?adjusted=false&sort=asc&limit=50000");
    assertThatThrownBy(
            () -> history(new ScriptedHttp(_ -> Reply.of(200, body))).bars("AAPL", friday, monday))
        .hasMessage("provider 'massive': AAPL: field 'adjusted' is 'true'; prices must be as they"
            + " were traded");
  }

  @Test
  void pricesAreRoundedAndNotCut() {
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(
        200,
        "{\"status\":\"OK\",\"results\":[{\"t\":1112331600000,\"o\":1.0000006,\"h\":2.0000005,"
            + "\"l\":0.9999994,\"c\":1.0000015,\"v\":10.9}]}"));
    LocalDate friday = LocalDate.of(2005, 4, 1);
    assertThat(history(line).bars("AAPL", friday, friday))
        .containsExactly(
            new RawBar("AAPL", friday, 6, 1_000_001, 2_000_000, 999_999, 1_000_002, 10, false));
  }

  @Test
  void aSplitThatIsNoRatioIsNamed() {
    String body = "{\"status\":\"OK\",\"results\":[{\"execution_date\":\"2014-06-09\","
        + "\"split_from\":%s,\"split_to\":%s}]}";
    assertThatThrownBy(() -> history(
                new ScriptedHttp(_ -> Reply.of(200, body.formatted("1", "3000000001"))))
            .corporateActions("AAPL"))
        .hasMessage("provider 'massive': AAPL: fields 'split_from' and 'split_to' are 1 and"
            + " 3000000001, which are no ratio of whole numbers up to 2147483647");
    assertThatThrownBy(() -> history(new ScriptedHttp(_ -> Reply.of(200, body.formatted("0", "0"))))
            .corporateActions("AAPL"))
        .hasMessageEndingWith("are 0 and 0; both must be positive");
  }

  @Test
  void todayIsNotFinishedAndNotAskedFor() {
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(200, "{\"status\":\"OK\"}"));
    LocalDate today = LocalDate.of(2026, 6, 2);
    assertThat(history(line).bars("AAPL", today, today)).isEmpty();
    assertThat(line.asked()).isEmpty();
    assertThatThrownBy(() -> history(line).bars("NOPE", today, today))
        .isInstanceOf(UnknownSymbolException.class);
  }

  @Test
  void splitsAndDividendsComeOverAllPagesByDate() {
    ScriptedHttp line = new ScriptedHttp(ask -> {
      String uri = ask.uri().toString();
      if (uri.contains("cursor")) {
        return Reply.of(
            200,
            "{\"status\":\"OK\",\"results\":[{\"execution_date\":\"2014-06-09\","
                + "\"split_from\":1,\"split_to\":7}]}");
      }
      return uri.contains("splits")
          ? Reply.of(
              200,
              "{\"status\":\"OK\",\"results\":[{\"execution_date\":\"2020-08-31\","
                  + "\"split_from\":1.0,\"split_to\":4}],"
                  + "\"next_url\":\"https://api.massive.com/v3/reference/splits?cursor=x\"}")
          : Reply.of(
              200,
              "{\"status\":\"OK\",\"results\":[{\"ex_dividend_date\":\"2020-11-06\","
                  + "\"pay_date\":\"2020-11-12\",\"cash_amount\":0.205,\"currency\":\"USD\"}]}");
    });
    assertThat(history(line).corporateActions("AAPL"))
        .extracting(Object::toString)
        .containsExactly(
            "Split[symbol=AAPL, exDate=2014-06-09, newUnits=7, oldUnits=1]",
            "Split[symbol=AAPL, exDate=2020-08-31, newUnits=4, oldUnits=1]",
            "Dividend[symbol=AAPL, exDate=2020-11-06, payDate=2020-11-12, amount=0.205,"
                + " currency=USD]");
    assertThat(line.asks()).allMatch(ask -> ask.headers().containsKey("Authorization"));
  }

  @Test
  void recordedSplitsOfOthersAreNotAttached() {
    String splits = Fixtures.text("massive/v3_reference_splits.json");
    ScriptedHttp line = new ScriptedHttp(ask -> ask.uri().toString().contains("splits")
        ? Reply.of(200, splits)
        : Reply.of(200, "{\"status\":\"OK\",\"results\":[]}"));
    assertThat(history(line).corporateActions("AAPL")).isEmpty();
    assertThat(history(line).corporateActions("CIG.C"))
        .extracting(Object::toString)
        .containsExactly("Split[symbol=CIG.C, exDate=2022-05-02, newUnits=4, oldUnits=3]");
  }

  @Test
  void settingsThatAreWrongAreNamed() {
    assertThatThrownBy(() -> open(Map.of("symbols", "AAPL")))
        .hasMessage("setting 'key' must be that of a Massive account");
    assertThatThrownBy(() -> open(Map.of("symbols", "AAPL", "key", "k", "feed", "fast")))
        .hasMessage("setting 'feed' is 'fast'; it must be delayed or real-time");
    assertThatThrownBy(() -> open(Map.of(
            "symbols", "AAPL", "key", "k", "feed", "real-time", "host", "delayed.massive.com:443")))
        .hasMessage("setting 'host' is 'delayed.massive.com:443', whose prices are not what setting"
            + " 'feed' says, real-time");
    open(Map.of("symbols", "AAPL", "key", "k"));
  }

  private static void open(Map<String, String> values) {
    try (var provider = ProviderFactory.of("massive")
        .open(new ProviderSettings(values, _ -> InputStream.nullInputStream()))) {
      assertThat(provider.reference().instruments()).hasSize(1);
    }
  }
}
