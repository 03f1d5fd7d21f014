package io.nexanest.desktop.ui.feedback;

import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A yes-or-no question over the window. */
public final class Question {
  private Question() {}

  /** Asks; runs the action if the person agrees. */
  public static void ask(Overlay overlay, String title, String text, String yes, Runnable action) {
    Label explain = Parts.label(text, "muted");
    explain.setWrapText(true);
    Button no = Parts.button("question-no", "Cancel", Icons.CLOSE, overlay::hide);
    Button agree = Parts.primary("question-yes", yes, Icons.DONE, () -> {
      overlay.hide();
      action.run();
    });
    agree.setDefaultButton(true);
    HBox buttons = new HBox(no, agree);
    buttons.getStyleClass().add("dialog-buttons");
    VBox card = new VBox(Parts.label(title, "dialog-title"), explain, buttons);
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(420, Region.USE_PREF_SIZE);
    overlay.show(card, Pos.CENTER);
    agree.requestFocus();
  }
}
