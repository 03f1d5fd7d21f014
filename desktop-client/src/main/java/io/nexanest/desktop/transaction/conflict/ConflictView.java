package io.nexanest.desktop.transaction.conflict;

import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What somebody else has changed meanwhile, and the offer to type one's own change over it. */
public final class ConflictView extends VBox {
  private static final String NOTHING = "nothing";

  private final Runnable reapply;

  public ConflictView(Runnable reapply) {
    this.reapply = reapply;
    setId("form-conflict");
    getStyleClass().add("conflict");
    show(Optional.empty());
  }

  public void show(Optional<Conflict> conflict) {
    setVisible(conflict.isPresent());
    setManaged(conflict.isPresent());
    getChildren().clear();
    conflict.ifPresent(this::fill);
  }

  private void fill(Conflict conflict) {
    Label head = Parts.label(
        conflict.open()
            ? "Somebody else has corrected it meanwhile"
            : "Somebody else has taken it back meanwhile",
        "strong");
    getChildren().add(head);
    for (Conflict.Change change : conflict.changes()) {
      Label line = Parts.label(
          change.field().title() + ":  " + word(change.before()) + "  →  " + word(change.now()),
          "small");
      line.setWrapText(true);
      getChildren().add(line);
    }
    if (conflict.open()) {
      getChildren().add(Parts.button("form-reapply", "Re-apply mine", Icons.REFRESH, reapply));
    }
  }

  private static String word(String value) {
    return value.isEmpty() ? NOTHING : value;
  }
}
