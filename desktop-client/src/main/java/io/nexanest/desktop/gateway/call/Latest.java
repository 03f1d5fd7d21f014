package io.nexanest.desktop.gateway.call;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The answer to the newest question only. What was asked before {@link #renew} is dropped when it
 * comes, a refusal as well, so that nothing is shown beside a question that it does not answer.
 */
public final class Latest {
  private final Calls calls;
  private long question;

  public Latest(Calls calls) {
    this.calls = calls;
  }

  /** Another question from here on; it may be asked by several calls, or by none. */
  public void renew() {
    question++;
  }

  /** Runs one of the two, if no other question was begun by then. */
  public <T> void when(
      CompletionStage<T> answer, Consumer<T> success, Consumer<GatewayException> failure) {
    long mine = question;
    calls.when(
        answer,
        found -> {
          if (mine == question) {
            success.accept(found);
          }
        },
        error -> {
          if (mine == question) {
            failure.accept(error);
          }
        });
  }
}
