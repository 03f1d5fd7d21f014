package io.nexanest.e2e.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.e2e.TestServer;
import io.nexanest.market.adapter.described.HarbourWire;
import io.nexanest.market.adapter.kraken.KrakenWire;
import io.nexanest.market.adapter.rig.HostilePeer;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.wire.QuoteColumns;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that takes live quotes from an exchange on this machine, behind TLS. */
class LiveFeedIT {
  private static final int NOT_FRESH =
      QuoteFlags.STALE | QuoteFlags.SUSPECT | QuoteColumns.FALLBACK | QuoteColumns.CLOSED;

  private final SSLContext before = standard();
  private final Lines lines = new Lines();
  private final Logger house = Logger.getLogger("nexanest");

  private static SSLContext standard() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is written to the log. */
  private static final class Lines extends Handler {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      texts.add(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void trustTheExchange() {
    SSLContext.setDefault(HostilePeer.trusting());
    house.setLevel(Level.ALL);
    house.addHandler(lines);
  }

  @AfterEach
  void trustAsBefore() {
    SSLContext.setDefault(before);
    house.removeHandler(lines);
  }

  private static UnaryOperator<Map<String, String>> feed(String id, Map<String, String> values) {
    return all -> {
      values.forEach((key, value) -> all.put("market.feed." + id + "." + key, value));
      all.put("market.feeds", id);
      return all;
    };
  }

  private static TestServer server(UnaryOperator<Map<String, String>> feed) {
    return TestServer.start("dow", feed.apply(new HashMap<>(Map.of("market.tick-rate", "20"))));
  }

  @Test
  void quotesOfKrakenComeWithTheirSourceAndAreStaleWhileItIsAway() {
    try (Harbour kraken = new Harbour(List.of("BTC/USD"), KrakenWire::new);
        TestServer server =
            server(feed("kraken", Map.of("symbols", "BTC/USD,BTC/USDT", "host", kraken.host())))) {
      Followed bitcoin = new Followed(server.owner(), "BTC/USD");
      kraken.step();
      bitcoin.await(shown -> shown.prices().equals(kraken.truth("BTC/USD")));
      Followed.Shown fresh = bitcoin.await(shown -> !shown.has(NOT_FRESH));
      assertThat(fresh.feed()).isEqualTo("kraken");
      assertThat(fresh.flags() & (QuoteFlags.SIMULATED | QuoteFlags.DELAYED)).isZero();
      assertThat(bitcoin.subscription().getSizeScale()).isEqualTo(8);
      kraken.leave();
      Followed.Shown old = bitcoin.await(shown -> shown.has(QuoteFlags.STALE));
      assertThat(old.prices()).isEqualTo(fresh.prices());
      kraken.comeBack();
      bitcoin.await(shown -> !shown.has(QuoteFlags.STALE));
      kraken.step();
      bitcoin.await(shown -> shown.prices().equals(kraken.truth("BTC/USD")));
      Followed shares = new Followed(server.owner(), "IBM");
      assertThat(shares.await(shown -> !shown.feed().isEmpty()).feed()).isEqualTo("replay");
      assertThat(lines.texts)
          .anyMatch(text -> text.contains("feed kraken leaves out BTC/USDT"))
          .anyMatch(text -> text.contains("feed kraken is DOWN"));
    }
  }

  @Test
  void aFeedThatNobodyKnewIsTakenBySettingsAloneAndItsKeyIsInNoLog() throws IOException {
    String key = "right \"one\"";
    try (Harbour harbour = new Harbour(List.of("ALFA", "BETA"), HarbourWire::new)) {
      Map<String, String> values = page();
      values.put("url", "wss://" + harbour.host() + "/v1");
      values.put("venue", "XHAR");
      values.put("delayed", "yes");
      values.put("key", key);
      try (TestServer server = server(feed("described", values))) {
        Followed alfa = new Followed(server.owner(), "ALFA");
        Followed.Shown shown = alfa.await(now -> {
          harbour.step();
          return now.feed().equals("described") && now.prices().size() == 3;
        });
        assertThat(shown.has(QuoteFlags.DELAYED)).isTrue();
        assertThat(shown.has(QuoteFlags.SIMULATED)).isFalse();
        alfa.await(now -> now.prices().equals(harbour.truth("ALFA")));
      }
    }
    assertThat(lines.texts).isNotEmpty().noneMatch(text -> text.contains("one\""));
  }

  /** The settings of the manual's page. */
  private static Map<String, String> page() throws IOException {
    String page = Files.readString(
        Path.of(System.getProperty("nexanest.root")).resolve("docs/how-to/describe-a-provider.md"));
    String begin = "```properties\n";
    int start = page.indexOf(begin) + begin.length();
    Properties read = new Properties();
    read.load(new StringReader(page.substring(start, page.indexOf("```", start))));
    Map<String, String> values = new HashMap<>();
    read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
    return values;
  }

  @Test
  void aWrongFeedOrSettingIsNamedWithWhatThereIs() {
    assertThatThrownBy(() -> server(feed("krakken", Map.of())))
        .hasMessageContaining("market.feeds: 'krakken' is wrong")
        .hasMessageContaining("kraken, massive");
    assertThatThrownBy(() -> server(feed("kraken", Map.of("symbols", "BTC/USD", "dept", "10"))))
        .hasMessageContaining("market.feed.kraken: there is no setting 'dept'")
        .hasMessageContaining("[depth, host, symbols]");
    assertThatThrownBy(() -> server(all -> {
          all.put("market.feed.kraken.depth", "10");
          return all;
        }))
        .hasMessageContaining("market.feed.kraken.depth");
  }
}
