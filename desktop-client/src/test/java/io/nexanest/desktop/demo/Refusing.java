package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.kernel.reason.Reason;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A gateway's answers, of which the next can be a refusal. */
public final class Refusing {
  private Optional<GatewayException> next = Optional.empty();

  /** The next answer is this refusal. */
  public void next(Reason reason, String text) {
    next(GatewayException.of(reason, text));
  }

  public void next(GatewayException refusal) {
    next = Optional.of(refusal);
  }

  public <T> CompletionStage<T> or(T answer) {
    Optional<GatewayException> now = next;
    next = Optional.empty();
    return now.<CompletionStage<T>>map(CompletableFuture::failedStage)
        .orElseGet(() -> CompletableFuture.completedStage(answer));
  }
}
