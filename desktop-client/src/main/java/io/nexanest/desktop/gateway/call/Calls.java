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
  private final Traffic traffic;
  private boolean closed;

  public Calls(Executor ui) {
    this(ui, new Traffic());
  }

  /** Calls that are counted. */
  public Calls(Executor ui, Traffic traffic) {
    this.ui = ui;
    this.traffic = traffic;
  }

  /** Calls for one screen's life. */
  public Calls forScreen() {
    return new Calls(ui, traffic);
  }

  /** Runs exactly one of the two on that thread, or none after closing. To be called on it. */
  public <T> void when(
      CompletionStage<T> answer, Consumer<T> success, Consumer<GatewayException> failure) {
    traffic.asked();
    answer.whenComplete((value, error) -> ui.execute(() -> {
      // Counted also where nobody wants the answer any more.
      traffic.answered();
      if (error == null && !closed) {
        success.accept(value);
      } else if (error != null) {
        GatewayException refusal = GatewayException.from(error);
        traffic.refused(refusal);
        if (!closed) {
          failure.accept(refusal);
        }
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
