package io.nexanest.desktop.books;

import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** From nothing to a first statement, in four steps. */
final class GuideView extends HBox {
  private final Consumer<Guide> follow;

  GuideView(Consumer<Guide> follow) {
    super(4);
    this.follow = follow;
    setId("guide");
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    show(Guide.DONE);
  }

  void show(Guide next) {
    setVisible(next != Guide.DONE);
    setManaged(next != Guide.DONE);
    getChildren().clear();
    for (Guide step : Guide.values()) {
      if (step != Guide.DONE) {
        getChildren().add(card(step, next));
      }
    }
  }

  private VBox card(Guide step, Guide next) {
    boolean current = step == next;
    boolean done = step.ordinal() < next.ordinal();
    Label number = Parts.label(done ? "✓" : String.valueOf(step.ordinal() + 1), "step-number");
    number.getStyleClass().add(done ? "up" : current ? "current" : "flat");
    Label title = Parts.label(step.title(), "strong");
    Label text = Parts.label(step.text(), "muted", "small");
    text.setMinWidth(0);
    VBox words = new VBox(1, title, text);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = Parts.row(10, number, words);
    if (current) {
      String name = step == Guide.IMPORT ? "Import" : "Make";
      Button go = Parts.primary("guide-go", name, Icons.NEXT, () -> follow.accept(step));
      go.setMinWidth(USE_PREF_SIZE);
      head.getChildren().add(go);
    }
    VBox card = new VBox(head);
    card.getStyleClass().addAll("step", current ? "current" : "other");
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setPrefWidth(100);
    return card;
  }
}
