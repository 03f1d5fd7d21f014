package io.nexanest.market.adapter.spi.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.rig.ScriptedHttp;
import io.nexanest.market.adapter.rig.Wire.Reply;
import io.nexanest.market.adapter.spi.RecordingListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.line.Answer;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PacedHttpTest {
  private static final Ask ASK = Ask.open(URI.create("https://api.example.com/x"), "t", "A");

  @Test
  void noWindowSeesMoreThanTheLimit() {
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(200, "ok"));
    PacedHttp http = line.paced("p", Declared.perMinute(2));
    for (int i = 0; i < 5; i++) {
      assertThat(http.body(ASK)).isEqualTo("ok");
    }
    assertThat(line.seconds()).containsExactly(0L, 0L, 66L, 66L, 132L);
  }

  @Test
  void whatPassesIsTriedAgainAndWhatRetryAfterSaysIsWaitedFor() {
    Iterator<Reply> replies = List.of(
            new Reply(429, Map.of("Retry-After", "7"), ""), Reply.of(503, ""), Reply.of(200, "ok"))
        .iterator();
    ScriptedHttp line = new ScriptedHttp(_ -> replies.next());
    assertThat(line.paced("p", Declared.perSecond(10)).body(ASK)).isEqualTo("ok");
    assertThat(line.seconds()).containsExactly(0L, 7L, 11L);
  }

  @Test
  void aWrongKeyIsNotTriedAgain() {
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(401, ""));
    PacedHttp http = line.paced("p", Declared.perSecond(10));
    assertThatThrownBy(() -> http.body(ASK))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("provider 'p': status 401: the key is not accepted");
    assertThat(line.asked()).hasSize(1);
  }

  @Test
  void aLongWaitIsToldAndNotWaitedFor() {
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(200, "ok"));
    PacedHttp http = line.paced("p", new Declared(1, 3_600_000_000_000L));
    assertThat(http.body(ASK)).isEqualTo("ok");
    assertThat(http.ask(ASK))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.failure().reason())
                .isEqualTo("the limit is used up; ask again in 3960 s"));
    assertThat(line.asked()).hasSize(1);
  }

  @Test
  void aFeedWithoutQuotesIsLiveUntilItIsClosed() {
    int[] freed = new int[1];
    NoQuotes quotes = new NoQuotes(Set.of("A"), () -> freed[0]++);
    RecordingListener listener = new RecordingListener(0);
    assertThat(quotes.subscribe(List.of("A", "B"))).containsExactly("B");
    quotes.start(listener);
    quotes.close();
    quotes.close();
    assertThat(listener.states()).containsExactly(FeedState.LIVE, FeedState.CLOSED);
    assertThat(freed[0]).isEqualTo(1);
    assertThatThrownBy(() -> quotes.start(listener)).isInstanceOf(IllegalStateException.class);
  }
}
