package io.nexanest.market.adapter.tiingo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.rig.ScriptedHttp;
import io.nexanest.market.adapter.rig.Wire.Reply;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.RecordingListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.history.PolledQuotes;
import io.nexanest.market.adapter.spi.history.PolledQuotes.Polled;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopOfBookTest {
  private static final TopOfBook TOP =
      new TopOfBook(new Source("tiingo", "", Entitlement.REAL_TIME));
  private static final long NOW = EventTimes.ofText("2019-10-13T20:20:30Z");

  private static Quote quote(String bid, String ask, String venues) {
    return TOP.read(
            "[{\"ticker\":\"btcusd\",\"quoteCurrency\":\"usd\",\"topOfBookData\":[{\"bidPrice\":"
                + bid
                + ",\"bidSize\":2.5,\"bidExchange\":\"B\",\"askPrice\":" + ask
                + ",\"askSize\":1,\"askExchange\":\"A\","
                + "\"quoteTimestamp\":\"2019-10-13T20:20:03+00:00\"}],\"exchangeData\":{" + venues
                + "}}]",
            NOW)
        .getFirst();
  }

  @Test
  void aFreshBookHasAMid() {
    Quote quote = quote("8225.115", "8225.12", "");
    assertThat(quote.origin().flags()).isZero();
    assertThat(quote.origin().unit().major()).isEqualTo("USD");
    assertThat(quote.mid()).contains(Scaled.parse("8225.1175"));
  }

  @Test
  void aSideIsAsOldAsItsVenuesLastWord() {
    Quote quote = quote(
        "8225.115", "8225.12", "\"B\":[{\"quoteTimestampStr\":\"2019-10-03T23:00:15+00:00\"}]");
    assertThat(quote.origin().flags()).isEqualTo(QuoteFlags.STALE);
    assertThat(quote.mid()).isEmpty();
  }

  @Test
  void aCrossedBookAndOneWithoutASideHaveNoMid() {
    assertThat(quote("8225.2", "8225.1", "").origin().flags())
        .isEqualTo(QuoteFlags.CROSSED | QuoteFlags.SUSPECT);
    assertThat(quote("8225.2", "8225.1", "").mid()).isEmpty();
    assertThat(quote("8225.1", "8225.10", "").origin().flags()).isEqualTo(QuoteFlags.LOCKED);
    assertThat(quote("8225.1", "8225.10", "").mid()).contains(Scaled.parse("8225.100"));
    assertThat(quote("null", "8225.1", "").origin().flags()).isEqualTo(QuoteFlags.NO_BID);
    assertThat(quote("null", "8225.1", "").mid()).isEmpty();
  }

  @Test
  void aPairThatIsPricedInAnotherCurrencyIsLeftOutAndNamed() {
    String book = "\"topOfBookData\":[{\"bidPrice\":1,\"bidSize\":1,\"askPrice\":2,\"askSize\":1,"
        + "\"quoteTimestamp\":\"2019-10-13T20:20:03+00:00\"}]}";
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(
        200,
        "[{\"ticker\":\"btcbusd\",\"quoteCurrency\":\"busd\"," + book
            + ",{\"ticker\":\"btcusd\",\"quoteCurrency\":\"usd\"," + book
            + ",{\"ticker\":\"ethusd\",\"quoteCurrency\":\"usd\"," + book + "]"));
    CurrencyCode dollar = CurrencyCode.of("USD");
    PairQuotes quotes = new PairQuotes(
        line.paced("tiingo", Declared.perSecond(10)),
        "api.example.com:443",
        new Secret("canary"),
        Map.of("btcbusd", dollar, "btcusd", dollar, "ethusd", dollar));
    PolledQuotes.Polled polled = quotes.ask(Set.of("btcbusd", "btcusd", "AAPL"));
    assertThat(polled.quotes()).extracting(q -> q.origin().symbol()).containsExactly("btcusd");
    assertThat(polled.lacking())
        .isEqualTo("btcbusd is priced in BUSD, not in USD; take it out of setting 'crypto'");
    assertThat(line.asked())
        .containsExactly("https://api.example.com:443/tiingo/crypto/top?tickers=btcbusd,btcusd"
            + "&includeRawExchangeData=true");
  }

  @Test
  void asTicksTheyComeUntilTheyAreRefused() {
    int[] asked = new int[1];
    PolledQuotes quotes = new PolledQuotes(
        "test",
        Set.of("btcusd"),
        _ -> {
          if (asked[0]++ > 0) {
            throw new IllegalArgumentException("no more");
          }
          return new Polled(List.of(quote("8225.2", "8225.1", "")), "");
        },
        1_000_000L,
        () -> {});
    assertThat(quotes.subscribe(List.of("btcusd", "nope"))).containsExactly("nope");
    RecordingListener listener = new RecordingListener(1);
    quotes.start(listener);
    RawTick tick = listener.await().getFirst();
    quotes.close();
    assertThat(tick.bid()).isEqualTo(8_225_200_000_000L);
    assertThat(tick.flags()).isEqualTo(QuoteFlags.SUSPECT | QuoteFlags.NO_LAST);
    assertThat(listener.states()).startsWith(FeedState.LIVE).endsWith(FeedState.CLOSED);
    assertThatThrownBy(() -> quotes.start(listener)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theRecordedBookIsCrossedAndStaleAndHasNoMid() {
    String text = Fixtures.text("tiingo/crypto_top_of_book.json");
    String body = text.substring(text.indexOf("\"body\":") + 7, text.lastIndexOf('}'));
    List<Quote> quotes = TOP.read(body, NOW);
    assertThat(quotes).extracting(q -> q.origin().symbol()).containsExactly("btcusd", "fldcbtc");
    Quote bitcoin = quotes.getFirst();
    assertThat(bitcoin.bid().price().text()).isEqualTo("10160.51");
    assertThat(bitcoin.ask().price().text()).isEqualTo("8209.92");
    assertThat(bitcoin.origin().flags())
        .isEqualTo(QuoteFlags.CROSSED | QuoteFlags.STALE | QuoteFlags.SUSPECT);
    assertThat(bitcoin.mid()).isEmpty();
    assertThat(quotes.getLast().bid().price().text()).isEqualTo("0.00000004");
  }
}
