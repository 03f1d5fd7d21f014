package io.nexanest.desktop.shell.branch;

import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a new branch's name and what it is of. */
final class NewBranchView extends VBox {
  private final BranchViewModel model;
  private final Runnable close;
  private final TextField title = new TextField();
  private final StringProperty scope;
  private final Button make;
  private final Subscriptions lifetime = new Subscriptions();
  private boolean asked;

  NewBranchView(BranchViewModel model, Scope inView, Runnable close) {
    this.model = model;
    this.close = close;
    setId("new-branch");
    getStyleClass().add("dialog-card");
    setMaxSize(440, Region.USE_PREF_SIZE);
    scope = new SimpleStringProperty(inView.name());
    title.setPromptText("Sell half of the shares");
    title.setOnAction(event -> make());
    StringProperty problem = new SimpleStringProperty("");
    lifetime.add(model
        .refusals()
        .subscribe(now -> problem.set(now.isEmpty() ? "" : now.getFirst().text()))::unsubscribe);
    make = Parts.primary("new-branch-make", "Make branch", Icons.BRANCH, this::make);
    Button cancel = Parts.button("new-branch-cancel", "Cancel", Icons.CLOSE, this::shut);
    HBox buttons = new HBox(cancel, make);
    buttons.getStyleClass().add("dialog-buttons");
    Label explain = Parts.label(
        "A branch begins equal to the books and follows them. What is booked or assumed on it is"
            + " seen on it alone, until it is accepted.",
        "muted");
    explain.setWrapText(true);
    getChildren()
        .addAll(
            Parts.label("New branch", "dialog-title"),
            explain,
            new Banner("new-branch-banner", model.notice()),
            new Field("new-branch-title", "Name", title, problem),
            new Field(
                "new-branch-scope",
                "Of",
                Choice.of(
                    inView.isNone() ? List.of(Scope.NONE) : List.of(inView, Scope.NONE),
                    Scope::name,
                    BranchBarView::of,
                    scope),
                new SimpleStringProperty("")),
            buttons);
    lifetime.add(model.state().subscribe(this::show)::unsubscribe);
    focusedProperty().addListener((at, before, now) -> {
      if (now) {
        title.requestFocus();
      }
    });
  }

  private void make() {
    asked = true;
    if (model.state().get() == Submission.UNKNOWN) {
      model.lookUp();
    } else {
      model.create(title.getText(), scope.get());
    }
  }

  private void show(Submission now) {
    make.setText(now == Submission.UNKNOWN ? "Look up" : "Make branch");
    make.setDisable(now == Submission.SENDING);
    title.setDisable(now.fixed());
    if (asked && now == Submission.BOOKED) {
      shut();
    }
  }

  private void shut() {
    lifetime.close();
    close.run();
  }
}
