package io.nexanest.desktop.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.kernel.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {
  @TempDir
  Path folder;

  private final Deque<CompletionStage<String>> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private int ids;

  @Test
  void aLookUpAsksUnderTheSameIdWithWhatWasSent() {
    Sender<String, String> sender = sender("users/u1");
    answers.add(fails(Reason.DEADLINE_SPENT));
    answers.add(CompletableFuture.completedStage("made"));
    sender.send("ten", new Heard());
    sender.send("twenty", new Heard());
    assertThat(asked).containsExactly("id-1 ten", "id-1 ten");
    assertThat(heard).containsExactly("unknown", "made");
    assertThat(sender.state().get()).isEqualTo(Submission.BOOKED);
  }

  @Test
  void aLookUpThatIsRefusedAtTheDoorForgetsNothing() {
    Sender<String, String> sender = sender("users/u1");
    answers.add(fails(Reason.DEADLINE_SPENT));
    answers.add(fails(Reason.TOKEN_EXPIRED));
    answers.add(fails(Reason.RATE_LIMITED));
    answers.add(CompletableFuture.completedStage("made"));
    for (int i = 0; i < 4; i++) {
      sender.send("ten", new Heard());
    }
    assertThat(asked).containsOnly("id-1 ten").hasSize(4);
    assertThat(heard).containsExactly("unknown", "unknown", "unknown", "made");
  }

  @Test
  void aRefusalOfWhatWasSentSettlesIt() {
    Sender<String, String> sender = sender("users/u1");
    answers.add(fails(Reason.DEADLINE_SPENT));
    answers.add(fails(Reason.ETAG_MISMATCH));
    answers.add(CompletableFuture.completedStage("made"));
    sender.send("ten", new Heard());
    sender.send("ten", new Heard());
    assertThat(sender.state().get()).isEqualTo(Submission.EDITING);
    sender.send("twenty", new Heard());
    assertThat(asked).containsExactly("id-1 ten", "id-1 ten", "id-2 twenty");
  }

  @Test
  void aRequestOnItsWayIsFoundByTheNextWindowOfTheSamePersonAlone() {
    answers.add(new CompletableFuture<>());
    sender("users/u1").send("ten", new Heard());
    assertThat(sender("users/u2").recover()).isEmpty();
    Sender<String, String> next = sender("users/u1");
    assertThat(next.recover()).contains("ten");
    assertThat(next.state().get()).isEqualTo(Submission.UNKNOWN);
    answers.add(CompletableFuture.completedStage("made"));
    next.send("", new Heard());
    assertThat(asked).containsExactly("id-1 ten", "id-1 ten");
    assertThat(sender("users/u1").recover()).isEmpty();
  }

  @Test
  void aFileThatMakesNoSenseIsNoRequest() throws IOException {
    Files.writeString(folder.resolve("unsent-word-users-u1.properties"), "request_id=\\u00zz");
    assertThat(sender("users/u1").recover()).isEmpty();
  }

  private Sender<String, String> sender(String person) {
    return new Sender<>(
        new Calls(Runnable::run),
        new UnsentFile<>(folder, "word", person, new Words()),
        () -> "id-" + ++ids,
        (content, id) -> {
          asked.add(id + " " + content);
          return answers.remove();
        });
  }

  private static CompletionStage<String> fails(Reason reason) {
    return CompletableFuture.failedStage(GatewayException.of(reason, "no"));
  }

  private final class Heard implements Sender.Outcome<String> {
    @Override
    public void done(String answer) {
      heard.add(answer);
    }

    @Override
    public void refused(GatewayException error) {
      heard.add("refused");
    }

    @Override
    public void unknown(GatewayException error) {
      heard.add("unknown");
    }
  }

  private static final class Words implements Wording<String> {
    @Override
    public Map<String, String> write(String content) {
      return Map.of("word", content);
    }

    @Override
    public String read(Map<String, String> values) {
      return values.getOrDefault("word", "");
    }
  }
}
