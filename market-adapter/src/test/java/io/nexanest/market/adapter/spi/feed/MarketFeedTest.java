package io.nexanest.market.adapter.spi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarketFeedTest implements FeedListener {
  private final List<String> heard = new ArrayList<>();
  private HandVenue venue = new HandVenue(Cure.RESUBSCRIBE, false);

  private MarketFeed start(String... symbols) {
    MarketFeed feed = venue.feed(this, Runnable::run);
    feed.subscribe(List.of(symbols));
    feed.start();
    venue.turn(1);
    return feed;
  }

  @Test
  void whateverACodecThrowsTheLineIsOpenedAnew() {
    start("A");
    venue.says("subscribed A");
    venue.says("a word that overflows");
    venue.turn(2);
    assertThat(venue.lines).hasSize(2);
    assertThat(heard).contains("feed DOWN a frame can't be read: long overflow");
  }

  @Test
  void whateverACodecThrowsOfAnAnswerItIsAskedForAgain() {
    reconnectedAfterATrade();
    venue.lastAsked().body("a word that overflows");
    venue.turn(3);
    assertThat(venue.asked).hasSize(2);
    venue.lastAsked().body("trade A 2 1.5");
    venue.turn(0);
    assertThat(heard).contains("A trade 2").endsWith("A LIVE ");
  }

  @Test
  void whatFailsInATaskTakesTheLineDownAndSupervisionGoesOn() {
    venue.subscribingFails = true;
    start("A");
    assertThat(heard)
        .contains(
            "feed DOWN it can't go on: java.lang.IllegalStateException: no frame can be made");
    venue.subscribingFails = false;
    venue.turn(5);
    venue.says("subscribed A");
    assertThat(heard).endsWith("A LIVE ");
    // Silence is noticed, which only supervision does.
    venue.turn(40);
    assertThat(heard).contains("feed DOWN nothing was heard for 30 s");
  }

  /** The first trade, told 10 s after the start; and then a new line, which says nothing yet. */
  private void reconnectedAfterATrade() {
    start("A");
    venue.says("subscribed A");
    venue.turn(9);
    venue.says("trade A 1 1.5");
    venue.turn(5);
    venue.lines.getLast().closed(1001, "");
    venue.turn(2);
    venue.says("subscribed A");
  }

  @Test
  void tradesOfAnOutageAreAskedForOnceSubscribedAndOwedUntilAnswered() {
    start("A");
    venue.says("subscribed A");
    venue.says("trade A 1 1.5");
    venue.turn(20);
    venue.says("trade A 2 1.5");
    venue.turn(20);
    venue.says("trade A 3 1.5");
    venue.turn(20);
    venue.says("trade A 4 1.5");
    venue.turn(20);
    venue.says("trade A 5 1.5");
    venue.lines.getLast().closed(1001, "");
    venue.turn(2);
    assertThat(venue.lines).hasSize(2);
    assertThat(venue.asked).isEmpty();
    heard.clear();
    venue.says("subscribed A");
    assertThat(venue.lastAsked().ask().uri()).hasPath("/since/21");
    assertThat(heard).isEmpty();
    venue.lastAsked().body("trade A 5 1.5;trade A 6 1.5");
    venue.turn(0);
    assertThat(heard).containsExactly("A trade 6", "A LIVE ");
  }

  @Test
  void anAnswerToAnAskOfTheLineBeforeIsNotTakenForThatOfTheNewOne() {
    reconnectedAfterATrade();
    HandVenue.Waiting old = venue.lastAsked();
    venue.lines.getLast().closed(1001, "");
    venue.turn(3);
    venue.says("subscribed A");
    assertThat(venue.asked).hasSize(2);
    heard.clear();
    old.body("nothing");
    venue.turn(0);
    assertThat(heard).isEmpty();
    venue.lastAsked().body("nothing");
    venue.turn(0);
    assertThat(heard).containsExactly("A LIVE ");
  }

  @Test
  void anAnswerOfTheLineBeforeThatComesAheadOfTheSubscriptionPaysNothing() {
    reconnectedAfterATrade();
    HandVenue.Waiting old = venue.lastAsked();
    venue.lines.getLast().closed(1001, "");
    venue.turn(3);
    old.body("nothing");
    venue.turn(0);
    heard.clear();
    venue.says("subscribed A");
    assertThat(venue.asked).hasSize(2);
    assertThat(heard).isEmpty();
    venue.lastAsked().body("trade A 2 1.5");
    venue.turn(0);
    assertThat(heard).containsExactly("A trade 2", "A LIVE ");
  }

  @Test
  void anAnswerFromBeforeASubscriptionBeganAnewPaysNothing() {
    reconnectedAfterATrade();
    HandVenue.Waiting old = venue.lastAsked();
    venue.says("ended A");
    venue.turn(1);
    old.body("nothing");
    venue.turn(0);
    heard.clear();
    venue.says("subscribed A");
    assertThat(venue.asked).hasSize(2);
    venue.lastAsked().body("trade A 2 1.5");
    venue.turn(0);
    assertThat(heard).containsExactly("A trade 2", "A LIVE ");
  }

  @Test
  void aLastTradeThatIsRefusedGivesUpNoTradesThatAreOwed() {
    venue.lastTrades = true;
    start("A");
    HandVenue.Waiting last = venue.lastAsked();
    assertThat(last.ask().topic()).isEqualTo("latest");
    venue.says("subscribed A");
    venue.says("trade A 1 1.5");
    venue.says("ended A");
    venue.turn(1);
    last.status(404);
    venue.turn(0);
    assertThat(heard).noneMatch(line -> line.contains("gap"));
    venue.says("subscribed A");
    venue.lastAsked().body("trade A 2 1.5");
    venue.turn(0);
    assertThat(heard).endsWith("A trade 2", "A LIVE ");
  }

  @Test
  void theLastTradesOfManyAreAskedForTogetherAndWhyItFailsIsToldOfEach() {
    venue.lastTrades = true;
    start("A", "B");
    assertThat(venue.asked).hasSize(1);
    assertThat(venue.lastAsked().ask().symbols()).containsExactly("A", "B");
    venue.lastAsked().status(500);
    venue.turn(0);
    assertThat(heard)
        .endsWith("A RECOVERING status 500: refused", "B RECOVERING status 500: refused");
  }

  @Test
  void anOlderQuoteOfAnAnswerDoesNotReplaceANewerOneOfTheLine() {
    venue.lastTrades = true;
    start("A");
    venue.says("subscribed A");
    venue.says("quote A 2 3 1");
    venue.lastAsked().body("quote A 1 2 0");
    venue.turn(0);
    venue.says("quote A 3 4 0");
    assertThat(heard).containsSubsequence("A quote 2", "A quote 3").doesNotContain("A quote 1");
  }

  private static String trades(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "trade A V" + i + " 1.5")
        .collect(Collectors.joining(";"));
  }

  @Test
  void moreOwedTradesThanAreRememberedAreToldOnce() {
    reconnectedAfterATrade();
    venue.says("trade A V30000 1.5");
    venue.lastAsked().body(trades(0, 15_000) + ";more A");
    venue.turn(1);
    venue.lastAsked().body(trades(15_000, 30_001));
    venue.turn(0);
    assertThat(heard.stream().filter("A trade V30000"::equals)).hasSize(1);
    assertThat(heard.stream().filter(line -> line.startsWith("A trade V"))).hasSize(30_001);
    assertThat(heard).endsWith("A LIVE ");
    venue.lines.getLast().closed(1001, "");
    venue.turn(2);
    venue.says("subscribed A");
    // What is no longer remembered is not asked for.
    assertThat(venue.lastAsked().ask().uri()).hasPath("/since/17");
  }

  @Test
  void tradesBeyondWhatCanBeToldOnceAreAGap() {
    reconnectedAfterATrade();
    for (int i = 0; i < 6; i++) {
      venue.lastAsked().body(trades(20_000 * i, 20_000 * (i + 1)) + ";more A");
      venue.turn(1);
    }
    assertThat(venue.asked).hasSize(5);
    assertThat(heard)
        .contains("A gap more trades came at once than can each be told once")
        .endsWith("A LIVE ");
    assertThat(heard.stream().filter(line -> line.startsWith("A trade V"))).hasSize(99_999);
  }

  @Test
  void aSubscriptionThatBeginsAnewOwesTradesToo() {
    start("A");
    venue.says("subscribed A");
    venue.says("trade A 1 1.5");
    venue.says("ended A");
    venue.turn(1);
    venue.says("subscribed A");
    assertThat(venue.asked).hasSize(1);
    assertThat(heard).doesNotContain("A RECOVERING ").endsWith("A STALE it ended");
    venue.lastAsked().body("trade A 2 1.5");
    venue.turn(0);
    assertThat(heard).endsWith("A trade 2", "A LIVE ");
  }

  @Test
  void instrumentsAreStaleBeforeTheFeedIsDown() {
    start("A");
    venue.says("subscribed A");
    heard.clear();
    venue.lines.getLast().closed(1001, "");
    venue.turn(0);
    assertThat(heard).containsExactly("A STALE closed with 1001", "feed DOWN closed with 1001");
  }

  @Test
  void anInstrumentThatNeverComesIsRefusedAndTheOthersGoOn() {
    venue = new HandVenue(Cure.RECONNECT, false);
    MarketFeed feed = start("A", "FOO");
    for (int lines = 1; lines < 4; lines++) {
      venue.says("subscribed A");
      while (venue.lines.size() == lines) {
        venue.turn(1);
      }
    }
    venue.says("subscribed A");
    venue.turn(15);
    assertThat(venue.lines).hasSize(4);
    assertThat(heard)
        .endsWith("FOO REFUSED the line was opened anew 3 times in vain: no answer came");
    assertThat(venue.sent).endsWith("unsubscribe FOO");
    feed.close();
  }

  @Test
  void answersByHttpDoNotShortenThePausesOfALineThatFails() {
    reconnectedAfterATrade();
    for (int i = 0; i < 9; i++) {
      venue.lastAsked().body("trade A " + (10 + i) + " 1.5");
      venue.turn(0);
      venue.lines.getLast().closed(1001, "");
      venue.turn(40);
      if (heard.getLast().startsWith("A RECOVERING")) {
        venue.says("subscribed A");
      }
    }
    assertThat(heard).contains("feed DOWN closed with 1001; it is tried again in 300 s");
  }

  @Test
  void aQuietLineWhoseSubscriptionsHoldWorks() {
    start("A");
    for (int i = 0; i < 10; i++) {
      venue.says("subscribed A");
      for (int j = 0; j < 4; j++) {
        venue.turn(20);
        venue.says("nothing");
      }
      venue.lines.getLast().closed(1001, "");
      venue.turn(2);
    }
    assertThat(venue.lines).hasSize(11);
  }

  @Test
  void anAnswerHasSoManyPagesAndNoMore() {
    reconnectedAfterATrade();
    for (int i = 0; i < 300; i++) {
      venue.lastAsked().body("more A");
      venue.turn(0);
    }
    assertThat(venue.asked).hasSize(201);
    assertThat(heard).contains("A gap its trades take more than 200 pages").endsWith("A LIVE ");
  }

  @Test
  void aBookThatIsRefusedAsUnknownRefusesItsInstrument() {
    venue = new HandVenue(Cure.SNAPSHOT, true);
    start("FOO");
    venue.says("subscribed FOO");
    venue.lastAsked().status(404);
    venue.turn(20);
    assertThat(venue.asked).hasSize(1);
    assertThat(heard).endsWith("FOO REFUSED status 404: refused");
  }

  @Test
  void whyAnAskFailsIsSaidOnce() {
    reconnectedAfterATrade();
    venue.lastAsked().status(500);
    venue.turn(3);
    venue.lastAsked().status(500);
    venue.turn(3);
    assertThat(venue.asked).hasSize(3);
    assertThat(heard).endsWith("A RECOVERING status 500: refused");
    assertThat(heard.stream().filter(line -> line.contains("status 500"))).hasSize(1);
  }

  @Test
  void whatIsNoLongerWantedIsNotSubscribedByACureThatWaited() {
    MarketFeed feed = start("A", "B");
    venue.says("subscribed A");
    venue.says("ended A");
    feed.unsubscribe(List.of("A"));
    venue.turn(5);
    assertThat(venue.sent).containsExactly("subscribe A,B", "unsubscribe A");
  }

  @Test
  void symbolsEndInAsManyFramesAsTheyBegin() {
    MarketFeed feed = start("A", "B", "C");
    feed.unsubscribe(List.of("A", "B", "C"));
    venue.turn(0);
    assertThat(venue.sent)
        .containsExactly("subscribe A,B", "subscribe C", "unsubscribe A,B", "unsubscribe C");
  }

  @Test
  void aListenerThatDoesNotKeepUpHasStaleInstrumentsAndNothingIsAskedFor() {
    List<Runnable> deliveries = new ArrayList<>();
    MarketFeed feed = venue.feed(this, deliveries::add);
    feed.subscribe(List.of("A"));
    feed.start();
    venue.turn(1);
    venue.says("subscribed A");
    for (int i = 0; i < Outbox.FULL; i++) {
      venue.says("trade A " + i + " 1.5");
    }
    venue.turn(40);
    assertThat(venue.lines).hasSize(1);
    List.copyOf(deliveries).forEach(Runnable::run);
    venue.turn(0);
    deliveries.getLast().run();
    assertThat(heard).contains("A STALE the listener does not keep up").endsWith("A LIVE ");
  }

  @Override
  public void onEvent(MarketEvent event) {
    String symbol = event.origin().symbol();
    if (event instanceof MarketEvent.Trade trade) {
      heard.add(symbol + " trade " + trade.id());
    } else if (event instanceof MarketEvent.Quote quote) {
      heard.add(symbol + " quote " + quote.bid().price().text());
    } else if (event instanceof MarketEvent.Gap gap) {
      heard.add(symbol + " gap " + gap.reason());
    }
  }

  @Override
  public void onInstrument(String symbol, InstrumentState state, String reason) {
    heard.add(symbol + ' ' + state + ' ' + reason);
  }

  @Override
  public void onFeed(FeedState state, String detail) {
    heard.add("feed " + state + ' ' + detail);
  }
}
