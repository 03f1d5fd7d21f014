package io.nexanest.desktop.gateway.call;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Brings answers to the thread that owns the properties, for as long as somebody wants them: an
 * answer that comes after {@link #close} is dropped, so that a screen that was left does not start
 * to follow anything.
 */
public final class Calls implements Subscription {
  private final Executor ui;
  private boolean closed;

  public Calls(Executor ui) {
    this.ui = ui;
  }

  /** Calls for one screen's life. */
  public Calls forScreen() {
    return new Calls(ui);
  }

  /** Runs exactly one of the two on that thread, or none after closing. */
  public <T> void when(
      CompletionStage<T> answer, Consumer<T> success, Consumer<GatewayException> failure) {
    answer.whenComplete((value, error) -> run(() -> {
      if (error == null) {
        success.accept(value);
      } else {
        failure.accept(GatewayException.from(error));
      }
    }));
  }

  /** Runs an action on that thread, unless closed by then. */
  public void run(Runnable action) {
    ui.execute(() -> {
      if (!closed) {
        action.run();
      }
    });
  }

  /** To be called on that thread. */
  @Override
  public void close() {
    closed = true;
  }
}
