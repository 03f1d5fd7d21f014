package io.nexanest.desktop.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.kernel.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Latest latest = new Latest(new Calls(Runnable::run));
  private final List<String> heard = new ArrayList<>();

  @Test
  void onlyTheNewestQuestionIsAnsweredWhateverComesFirst() {
    CompletableFuture<String> first = ask();
    latest.renew();
    CompletableFuture<String> second = ask();
    second.complete("second");
    first.complete("first");
    assertThat(heard).containsExactly("second");
  }

  @Test
  void aRefusalOfAnEarlierQuestionIsNotHeard() {
    CompletableFuture<String> first = ask();
    latest.renew();
    first.completeExceptionally(GatewayException.of(Reason.RESOURCE_NOT_FOUND, "gone"));
    assertThat(heard).isEmpty();
  }

  @Test
  void oneQuestionMayBeAskedByTwoCalls() {
    CompletableFuture<String> one = ask();
    CompletableFuture<String> other = ask();
    one.complete("one");
    other.completeExceptionally(GatewayException.of(Reason.RESOURCE_NOT_FOUND, "gone"));
    assertThat(heard).containsExactly("one", "gone");
  }

  private CompletableFuture<String> ask() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    latest.when(answer, heard::add, error -> heard.add(error.text()));
    return answer;
  }
}
