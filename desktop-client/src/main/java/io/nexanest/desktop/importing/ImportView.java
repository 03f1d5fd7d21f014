package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The steps of the wizard, one at a time. */
final class ImportView implements Subscription {
  private final VBox root = new VBox();
  private final ChooseFileView choose;
  private final PastImportsView past;
  private final SplitPane first;
  private final ReviewView review;
  private final Subscription step;

  ImportView(
      ImportViewModel model,
      Kit kit,
      BiConsumer<StatementImport, Runnable> askToUndo,
      Consumer<Runnable> askToBook) {
    choose = new ChooseFileView(model);
    past = new PastImportsView(model, kit, askToUndo);
    first = new SplitPane(choose.node(), past.node());
    first.setDividerPositions(0.56);
    review = new ReviewView(model, kit, askToBook);
    StackPane body = new StackPane();
    VBox.setVgrow(body, Priority.ALWAYS);
    root.setId("importing-screen");
    root.getStyleClass().add("screen");
    root.getChildren()
        .addAll(
            new Banner("import-books-banner", model.whereTo()),
            new Banner("import-banner", model.notice()),
            body);
    step = model.step().subscribe(now -> body.getChildren().setAll(node(now)))::unsubscribe;
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    step.close();
    review.close();
    past.close();
    choose.close();
  }

  private Node node(ImportViewModel.Step step) {
    return switch (step) {
      case CHOOSE -> first;
      case REVIEW, DONE -> review.node();
    };
  }
}
