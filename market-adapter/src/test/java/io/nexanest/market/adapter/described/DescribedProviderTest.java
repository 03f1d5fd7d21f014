package io.nexanest.market.adapter.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.rig.Fault;
import io.nexanest.market.adapter.rig.Faults;
import io.nexanest.market.adapter.rig.Recorder;
import io.nexanest.market.adapter.rig.Simulation;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.MarketEvent.Trade;
import io.nexanest.market.adapter.spi.line.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Opens the feed of the manual's page by the settings that stand there, and nothing else. */
class DescribedProviderTest {
  private static final String KEY = "right \"one\"";

  private static String page() {
    Path root = Path.of(System.getProperty("nexanest.root", ".."));
    try {
      return Files.readString(root.resolve("docs/how-to/describe-a-provider.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String block(String language) {
    String begin = "```" + language + "\n";
    int start = page().indexOf(begin) + begin.length();
    return page().substring(start, page().indexOf("```", start));
  }

  private static Map<String, String> example() {
    Properties read = new Properties();
    try {
      read.load(new StringReader(block("properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new TreeMap<>();
    read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
    values.put("key", KEY);
    return values;
  }

  private static Map<String, String> with(String... changes) {
    Map<String, String> values = example();
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1].isEmpty()) {
        values.remove(changes[i]);
      } else {
        values.put(changes[i], changes[i + 1]);
      }
    }
    return values;
  }

  private static ProviderSettings settings(Map<String, String> values) {
    return new ProviderSettings(values, _ -> InputStream.nullInputStream());
  }

  private static Adapter adapter(Map<String, String> values) {
    return DescribedProviderFactory.adapter(settings(values));
  }

  private static List<Said> read(Map<String, String> values, String frame) {
    return adapter(values).messages().read(frame, 7);
  }

  @Test
  void theMessagesOfThePageAreRead() {
    List<String> frames = block("json").lines().toList();
    assertThat(frames).hasSize(5);
    assertThat(read(example(), frames.get(0))).containsExactly(new Said.Ready());
    assertThat(read(example(), frames.get(1)))
        .containsExactly(new Said.Other("what no condition fits"));
    Trade trade = (Trade) ((Said.Event) read(example(), frames.get(2)).getFirst()).event();
    assertThat(trade.id()).isEqualTo("17");
    assertThat(trade.price().text()).isEqualTo("101.25");
    assertThat(trade.size().text()).isEqualTo("3");
    assertThat(trade.origin().symbol()).isEqualTo("ALFA");
    assertThat(trade.origin().times().event()).isEqualTo(1_780_000_000_123_000_000L);
    Quote quote = (Quote) ((Said.Event) read(example(), frames.get(3)).getFirst()).event();
    assertThat(quote.mid().orElseThrow().text()).isEqualTo("101.25");
    assertThat(read(example(), frames.get(4)))
        .containsExactly(new Said.Trouble("the token is not known", false));
  }

  @Test
  void whatIsSaidOfTheLineIsFoundInMessagesOfAnArrayToo() {
    Map<String, String> bare = with("each", "", "greeting", "op=hello");
    assertThat(read(
            bare,
            "[{\"op\":\"hello\"},{\"op\":\"login\"},{\"op\":\"fault\",\"why\":\"too many\"},"
                + "{\"op\":\"pong\"}]"))
        .containsExactly(
            new Said.Greeting(),
            new Said.Ready(),
            new Said.Trouble("too many", false),
            new Said.Other("what no condition fits"));
    assertThat(read(
            example(), "{\"why\":\"for all\",\"list\":[{\"op\":\"fault\"},{\"op\":\"login\"}]}"))
        .containsExactly(new Said.Trouble("for all", false), new Said.Ready());
    assertThat(read(example(), "{\"op\":\"login\",\"list\":[]}")).containsExactly(new Said.Ready());
    assertThat(read(example(), "{\"op\":\"deals\",\"list\":[]}")).isEmpty();
  }

  @Test
  void aMessageIsWhatItSaysItselfAndOnlyThenWhatItsFrameSays() {
    Map<String, String> values = with("ready", "ok", "trade.when", "kind=deal");
    List<Said> said = read(
        values,
        "{\"ok\":true,\"list\":[{\"kind\":\"deal\",\"room\":\"A\",\"n\":1,\"px\":2,\"qty\":3,"
            + "\"at\":4}]}");
    assertThat(((Said.Event) said.getFirst()).event()).isInstanceOf(Trade.class);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DROP", "END_SUBSCRIPTIONS"})
  void afterAFaultTheFeedOfThePageIsLiveAgainAndTellsNothingTwice(Fault fault) {
    Simulation simulation =
        new Simulation(adapter(example()), HarbourWire::new, List.of("ALFA", "BETA"));
    Recorder heard = simulation.run(1, 3, Faults.once(fault, 10));
    String peaceful = simulation.run(1, 3, Faults.NONE).dump();
    assertThat(heard.doubles()).isEmpty();
    assertThat(heard.allLive()).as(String.join("\n", heard.states())).isTrue();
    // What was missed while the line was down is not fetched; nothing else may differ.
    Set<String> made = new TreeSet<>(heard.dump().lines().toList());
    made.removeAll(peaceful.lines().toList());
    assertThat(made).isEmpty();
    assertThat(heard.dump().lines().filter(line -> line.startsWith("last ")))
        .containsExactlyElementsOf(
            peaceful.lines().filter(line -> line.startsWith("last ")).toList());
  }

  @Test
  void aKeyThatIsRefusedDoesNotShow() {
    Recorder heard = new Simulation(
            adapter(with("key", "canary")), HarbourWire::new, List.of("ALFA"))
        .run(1, 3, Faults.NONE);
    assertThat(heard.states())
        .anyMatch(state -> state.contains("the token is not known"))
        .noneMatch(state -> state.contains("canary"));
    Frame login = adapter(example()).subscribing().login().getFirst();
    assertThat(login.text()).isEqualTo("{\"op\":\"login\",\"token\":\"right \\\"one\\\"\"}");
    assertThat(login.toString()).isEqualTo("[a frame with a secret]");
  }

  @Test
  void symbolsAreWrittenOneAFrameOrAllInOne() {
    assertThat(adapter(example()).subscribing().subscribe(Set.of("B\"", "A")))
        .extracting(Frame::text)
        .containsExactly("{\"op\":\"join\",\"rooms\":[\"A\",\"B\\\"\"]}");
    assertThat(
            adapter(with("subscribe", "sub {symbol}")).subscribing().subscribe(Set.of("B\"", "A")))
        .extracting(Frame::text)
        .containsExactly("sub A", "sub B\\\"");
  }

  @Test
  void pricesInPenceAndTimesInSecondsAndSidesThatAreMissing() {
    Map<String, String> values = with("unit", "GBp", "time-unit", "s", "delayed", "yes");
    Quote quote = (Quote) ((Said.Event)
            read(values, "{\"op\":\"top\",\"room\":\"A\",\"a\":1259.5,\"aq\":2,\"at\":1.25}")
                .getFirst())
        .event();
    assertThat(quote.ask().price().text()).isEqualTo("12.595");
    assertThat(quote.origin().times().event()).isEqualTo(1_250_000_000L);
    assertThat(quote.origin().flags()).isEqualTo(QuoteFlags.DELAYED);
    assertThat(quote.mid()).isEmpty();
    assertThatThrownBy(
            () -> read(values, "{\"op\":\"top\",\"room\":\"A\",\"a\":\"dear\",\"aq\":2,\"at\":1}"))
        .hasMessageStartingWith("field 'a': 'dear' is no decimal");
    assertThatThrownBy(() -> read(values, "{\"op\":\"deals\",\"list\":[{\"px\":1}]}"))
        .hasMessageStartingWith("field 'at': '' is no decimal");
  }

  @Test
  void settingsThatAreWrongAreNamed() {
    refuses(with("url", "ws://feed.harbour.example/v1"), "setting 'url' must be an address");
    refuses(with("url", "wss://feed.harbour.example/v1?key=canary"), "setting 'url' must be");
    refuses(with("key", ""), "setting 'key' must be there, because 'login' has {key}");
    refuses(with("ready", ""), "settings 'login' and 'ready' must both be there");
    refuses(with("login", "{}"), "setting 'login' must have {key}");
    refuses(with("subscribe", "all"), "setting 'subscribe' must be a text with either {symbol}");
    refuses(with("trade.price", ""), "setting 'trade.price' must be a path such as data.price");
    refuses(with("trade.price", "a..b"), "setting 'trade.price': 'a..b' is no path");
    refuses(with("time-unit", "h"), "setting 'time-unit' is 'h'; it must be one of s, ms, us, ns");
    refuses(with("delayed", ""), "setting 'delayed' is ''; it must be yes or no");
    refuses(with("unit", "XQZ"), "setting 'unit': 'XQZ' is not a currency code");
    try (Provider provider = ProviderFactory.of("described").open(settings(example()))) {
      assertThat(provider.reference().instruments())
          .extracting(RawInstrument::symbol)
          .containsExactly("ALFA", "BETA");
    }
  }

  private static void refuses(Map<String, String> values, String message) {
    assertThatThrownBy(() -> ProviderFactory.of("described").open(settings(values)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("canary");
  }
}
