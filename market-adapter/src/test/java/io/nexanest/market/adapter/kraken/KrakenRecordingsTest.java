package io.nexanest.market.adapter.kraken;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.book.BookRule;
import io.nexanest.market.adapter.spi.book.BookRule.Verdict;
import io.nexanest.market.adapter.spi.book.OrderBook;
import io.nexanest.market.adapter.spi.book.OrderedRule;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recorded and documented messages of Kraken; see {@link Fixtures}. */
class KrakenRecordingsTest {
  @Test
  void everyChecksumOfTheRecordingMatches() {
    KrakenV1Messages codec = new KrakenV1Messages();
    Map<String, OrderBook> books = new HashMap<>();
    BookRule rule = new OrderedRule();
    int snapshots = 0;
    int matches = 0;
    for (Fixtures.Line line : Fixtures.incoming("kraken/v1-book1000.replay.tsv")) {
      for (Said said : codec.read(line.frame(), line.at())) {
        if (said instanceof Said.Event(MarketEvent.OfBook change)) {
          OrderBook book = books.computeIfAbsent(change.origin().symbol(), _ -> new OrderBook());
          assertThat(rule.take(change, book, _ -> {})).as(line.frame()).isEqualTo(Verdict.APPLIED);
          snapshots += change instanceof MarketEvent.BookSnapshot ? 1 : 0;
          matches += change.mark().checksum() == book.crc32() ? 1 : 0;
        }
      }
    }
    Json expected = Json.read(Fixtures.text("EXPECTED.json")).at("kraken/v1-book1000.replay.tsv");
    assertThat(snapshots).isEqualTo(6).isEqualTo((int) expected.whole("snapshots"));
    assertThat(matches).isEqualTo(2683).isEqualTo((int) expected.whole("crc32_must_match"));
  }

  @Test
  void theDocumentedSnapshotHasItsDocumentedChecksum() {
    String frame = Fixtures.text("kraken/v2-book-snapshot-documented-crc.json");
    OrderBook book = new OrderBook();
    for (Said said : new KrakenMessages(10).read(frame, 0)) {
      if (said instanceof Said.Event(MarketEvent.OfBook change)) {
        book.apply(change);
        assertThat(change.mark().checksum()).isEqualTo(3310070434L);
      }
    }
    assertThat(book.crc32()).isEqualTo(3310070434L);
  }

  @Test
  void everyOtherRecordedMessageIsRead() {
    KrakenMessages codec = new KrakenMessages(10);
    assertThat(codec.read(Fixtures.text("kraken/v2-ws_pong.json"), 0))
        .containsExactly(new Said.Alive());
    assertThat(codec.read(Fixtures.text("kraken/v2-ws_l3_snapshot.json"), 0))
        .containsExactly(new Said.Other("level3"));
    assertThat(codec.read(Fixtures.text("kraken/v2-ws_ticker_snapshot.json"), 0))
        .singleElement()
        .isInstanceOfSatisfying(
            Said.Event.class,
            said -> assertThat(((MarketEvent.Quote) said.event()).bid().price().text())
                .isEqualTo("105944.2"));
    long trades = Fixtures.incoming("kraken/v1-trade.replay.tsv").stream()
        .flatMap(line -> new KrakenV1Messages().read(line.frame(), line.at()).stream())
        .filter(said -> said instanceof Said.Event(MarketEvent.Trade _))
        .count();
    assertThat(trades).isEqualTo(10);
  }
}
