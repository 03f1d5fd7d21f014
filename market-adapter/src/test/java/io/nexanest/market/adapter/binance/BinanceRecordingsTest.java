package io.nexanest.market.adapter.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.book.BookRule.Verdict;
import io.nexanest.market.adapter.spi.book.BridgedRule;
import io.nexanest.market.adapter.spi.book.OrderBook;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.MarketEvent.OfBook;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recorded messages of Binance; see {@link Fixtures}. */
class BinanceRecordingsTest {
  private static final String RECORDING = "binance/depth-bookTicker-aggTrade-kline.replay.tsv";

  /** What one instrument's book makes of the recording. */
  private static final class Replay {
    private final OrderBook book = new OrderBook();
    private final BridgedRule rule = new BridgedRule();
    private int applied;
    private int gaps;

    private void take(OfBook change, Map<Verdict, Integer> verdicts) {
      Verdict verdict = rule.take(
          change, book, each -> applied += each instanceof MarketEvent.BookUpdate ? 1 : 0);
      verdicts.merge(verdict, 1, Integer::sum);
      gaps += verdict == Verdict.GAP ? 1 : 0;
    }
  }

  @Test
  void updatesAreAppliedOrStaleAsCounted() {
    Map<String, Replay> replays = new HashMap<>(Map.of(
        "NKNUSDT", new Replay(),
        "LRCBTC", new Replay()));
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    int updates = 0;
    for (Fixtures.Line line : Fixtures.incoming(RECORDING)) {
      snapshot("NKNUSDT", 1633998512320639000L, line.at(), replays, verdicts);
      snapshot("LRCBTC", 1633998516844380900L, line.at(), replays, verdicts);
      for (Said said : new BinanceMessages().read(line.frame(), line.at())) {
        assertThat(said).isInstanceOf(Said.Event.class);
        if (said instanceof Said.Event(OfBook change)) {
          updates++;
          replays.getOrDefault(change.origin().symbol(), new Replay()).take(change, verdicts);
        }
      }
    }
    int applied = replays.values().stream().mapToInt(r -> r.applied).sum();
    int gaps = replays.values().stream().mapToInt(r -> r.gaps).sum();
    Json expected = Json.read(Fixtures.text("EXPECTED.json")).at(RECORDING);
    assertThat(applied).isEqualTo(162).isEqualTo((int) expected.whole("depth_applied"));
    assertThat(updates - applied).isEqualTo(3).isEqualTo((int) expected.whole("depth_stale"));
    assertThat(gaps).isZero();
  }

  private static void snapshot(
      String symbol,
      long at,
      long now,
      Map<String, Replay> replays,
      Map<Verdict, Integer> verdicts) {
    Replay replay = replays.getOrDefault(symbol, new Replay());
    if (now < at || replay.book.filled()) {
      return;
    }
    Ask ask = Ask.open(URI.create("https://api.binance.com/"), RestCodec.BOOK, symbol);
    List<Said> said = new BinanceRest(Binance.API)
        .read(ask, Fixtures.text("binance/depth-snapshot-" + symbol + ".json"), at);
    if (said.getFirst() instanceof Said.Event(OfBook change)) {
      replay.take(change, verdicts);
    }
  }

  @Test
  void aUnitIsTheEndOfASymbol() {
    assertThat(Binance.unit("LRCBTC")).isEqualTo("BTC");
    assertThat(Binance.unit("BTCFDUSD")).isEqualTo("FDUSD");
    assertThat(Binance.unit("WHATEVER")).isEmpty();
  }
}
