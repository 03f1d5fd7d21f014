package io.nexanest.desktop;

import io.nexanest.desktop.transaction.Debounce;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until nothing has been typed for a third of a second. */
final class TypingPause implements Debounce {
  private final PauseTransition pause = new PauseTransition(Duration.millis(350));

  @Override
  public void ask(Runnable action) {
    pause.setOnFinished(event -> action.run());
    pause.playFromStart();
  }
}
