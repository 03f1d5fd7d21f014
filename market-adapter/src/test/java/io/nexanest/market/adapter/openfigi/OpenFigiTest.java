package io.nexanest.market.adapter.openfigi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.rig.ScriptedHttp;
import io.nexanest.market.adapter.rig.Wire.Reply;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.symbology.Identifier;
import io.nexanest.market.adapter.spi.symbology.Mapped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

class OpenFigiTest {
  private static final long DAY = 86_400_000_000_000L;
  private static final Identifier APPLE = Identifier.of("ISIN", "US0378331005");
  private static final Identifier NOBODY = Identifier.of("TICKER", "NOBODY");
  private final long[] now = new long[1];

  private OpenFigi figi(ScriptedHttp line, String key) {
    Secret secret = new Secret(key);
    return new OpenFigi(
        line.paced("openfigi", OpenFigi.Plan.of(secret).requests()),
        "api.example.com:443",
        secret,
        () -> now[0],
        () -> {});
  }

  private static ScriptedHttp knowing(String data) {
    return new ScriptedHttp(ask -> Reply.of(
        200,
        Json.read(ask.json()).items().stream()
            .map(job -> job.at("idValue").text().equals("NOBODY")
                ? "{\"warning\":\"No identifier found.\"}"
                : data)
            .collect(Collectors.joining(",", "[", "]"))));
  }

  private static final String DATA = "{\"data\":[{\"figi\":\"BBG000B9XRY4\",\"ticker\":\"AAPL\"}]}";

  @Test
  void answersBelongToIdentifiersByTheirPlace() {
    ScriptedHttp line = knowing(DATA);
    List<Mapped> mapped = figi(line, "canary")
        .map(List.of(NOBODY, APPLE, new Identifier("TICKER", "AAPL", "XNAS", "USD"), NOBODY));
    assertThat(mapped)
        .hasSize(4)
        .extracting(each -> each.getClass().getSimpleName())
        .containsExactly("Unknown", "Found", "Found", "Unknown");
    assertThat(line.asks()).hasSize(1);
    assertThat(line.asks().getFirst().json())
        .isEqualTo("[{\"idType\":\"TICKER\",\"idValue\":\"NOBODY\"},"
            + "{\"idType\":\"ID_ISIN\",\"idValue\":\"US0378331005\"},"
            + "{\"idType\":\"TICKER\",\"idValue\":\"AAPL\",\"micCode\":\"XNAS\","
            + "\"currency\":\"USD\"}]");
    assertThat(line.asks().getFirst().headers().keySet()).containsExactly("X-OPENFIGI-APIKEY");
    assertThat(line.asks().toString()).doesNotContain("canary");
  }

  @Test
  void theRecordedBatchTellsUnknownFromRefused() {
    List<Mapped> mapped = FigiCodec.read(Fixtures.text("openfigi/mapping-batch.json"), 3);
    assertThat(mapped.getFirst())
        .isEqualTo(new Mapped.Found(List.of(new Mapped.Listed(
            "BBG000B9XRY4",
            "BBG000B9XRY4",
            "BBG001S5N8V8",
            "AAPL",
            "US",
            "APPLE INC",
            "Common Stock"))));
    assertThat(mapped.subList(1, 3))
        .containsExactly(new Mapped.Unknown(), new Mapped.Refused("Invalid idValue format."));
  }

  @Test
  void noIsRememberedForADay() {
    ScriptedHttp line = knowing(DATA);
    OpenFigi figi = figi(line, "");
    figi.map(List.of(NOBODY));
    now[0] = DAY - 1;
    assertThat(figi.map(List.of(NOBODY))).containsExactly(new Mapped.Unknown());
    assertThat(line.asks()).hasSize(1);
    assertThat(line.asks().getFirst().headers()).isEmpty();
    now[0] = DAY;
    figi.map(List.of(NOBODY));
    assertThat(line.asks()).hasSize(2);
  }

  @Test
  void requestsKeepToThePlanWithAndWithoutAKey() {
    List<Identifier> many =
        IntStream.range(0, 260).mapToObj(i -> Identifier.of("TICKER", "T" + i)).toList();
    ScriptedHttp without = knowing(DATA);
    assertThat(figi(without, "").map(many)).hasSize(260);
    assertThat(without.asks())
        .hasSize(26)
        .allMatch(ask -> Json.read(ask.json()).items().size() == 10);
    assertThat(without.seconds())
        .startsWith(0L)
        .endsWith(66L)
        .areExactly(25, new Condition<>(second -> second == 0, "at once"));
    ScriptedHttp with = knowing(DATA);
    assertThat(figi(with, "k").map(many)).hasSize(260);
    assertThat(with.asks())
        .extracting(ask -> Json.read(ask.json()).items().size())
        .containsExactly(100, 100, 60);
  }

  @Test
  void whatCannotBeRightIsRefusedWithoutARequest() {
    ScriptedHttp line = knowing(DATA);
    assertThat(figi(line, "")
            .map(List.of(Identifier.of("ISIN", "US0378331006"), Identifier.of("WKN", "865985"))))
        .containsExactly(
            new Mapped.Refused("'US0378331006' is no ISIN by its shape and its check digit"),
            new Mapped.Refused("scheme 'WKN' can't be asked for; it must be ISIN, CUSIP, SEDOL,"
                + " FIGI or TICKER"));
    assertThat(line.asks()).isEmpty();
  }

  @Test
  void anAnswerOfAnotherLengthIsNotGuessedAt() {
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(200, "[" + DATA + "," + DATA + "]"));
    assertThatThrownBy(() -> figi(line, "").map(List.of(NOBODY)))
        .hasMessageStartingWith("provider 'openfigi': it has 2 elements for 1 identifiers");
    assertThatThrownBy(() -> FigiCodec.read("[{}]", 1))
        .hasMessage("an element has neither data nor warning nor error");
  }

  @Test
  void aFailureIsNotRemembered() {
    List<Reply> replies = new ArrayList<>(Collections.nCopies(3, Reply.of(500, "")));
    replies.add(Reply.of(200, "[" + DATA + "]"));
    ScriptedHttp line = new ScriptedHttp(_ -> replies.removeFirst());
    OpenFigi figi = figi(line, "");
    assertThatThrownBy(() -> figi.map(List.of(APPLE))).isInstanceOf(UncheckedIOException.class);
    assertThat(figi.map(List.of(APPLE)).getFirst()).isInstanceOf(Mapped.Found.class);
  }
}
