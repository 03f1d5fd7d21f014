package io.nexanest.desktop.gateway.call;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Brings answers to the thread that owns the properties. */
public final class Calls {
  private final Executor ui;

  public Calls(Executor ui) {
    this.ui = ui;
  }

  /** Runs exactly one of the two on that thread. */
  public <T> void when(
      CompletionStage<T> answer, Consumer<T> success, Consumer<GatewayException> failure) {
    answer.whenComplete(
        (value, error) ->
            ui.execute(
                () -> {
                  if (error == null) {
                    success.accept(value);
                  } else {
                    failure.accept(GatewayException.from(error));
                  }
                }));
  }

  public void run(Runnable action) {
    ui.execute(action);
  }
}
