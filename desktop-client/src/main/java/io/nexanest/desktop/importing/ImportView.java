package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.ui.feedback.Banner;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The steps of the wizard, one at a time. */
final class ImportView implements Subscription {
  private final VBox root = new VBox();
  private final ChooseFileView choose;
  private final ReviewView review;
  private final Subscription step;

  ImportView(ImportViewModel model) {
    choose = new ChooseFileView(model);
    review = new ReviewView(model);
    StackPane body = new StackPane();
    VBox.setVgrow(body, Priority.ALWAYS);
    root.setId("importing-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("import-banner", model.notice()), body);
    step = model.step().subscribe(now -> body.getChildren().setAll(node(now)))::unsubscribe;
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    step.close();
    review.close();
    choose.close();
  }

  private Node node(ImportViewModel.Step step) {
    return switch (step) {
      case CHOOSE -> choose.node();
      case REVIEW, DONE -> review.node();
    };
  }
}
