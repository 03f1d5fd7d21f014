package io.nexanest.desktop.comparison.branch;

import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchAct;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What can be done to the chosen branch, and what the server refused, by name. */
final class BranchActsView implements Subscription {
  private final BranchesViewModel model;
  private final TextField title = new TextField();
  private final Button rename;
  private final Button enter;
  private final Button discard;
  private final Button accept;
  private final Button lookUp;
  private final VBox refusals = new VBox();
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  BranchActsView(BranchesViewModel model, BiConsumer<Branch, BranchAct> ask) {
    this.model = model;
    title.setId("branch-title");
    title.setAccessibleText("Name of the branch");
    title.setPrefWidth(280);
    title.setOnAction(event -> rename());
    rename = Parts.button("branch-rename", "Rename", Icons.EDIT, this::rename);
    enter = Parts.button("branch-enter", "Look at it", Icons.BRANCH, this::enter);
    discard = Parts.button("branch-discard", "Discard", Icons.CLOSE, () -> act(ask, true));
    accept = Parts.primary("branch-accept", "Accept", Icons.DONE, () -> act(ask, false));
    lookUp = Parts.primary(
        "branch-look-up", "Look up", Icons.SEARCH, () -> model.branches().lookUp());
    HBox row = Parts.row(8, title, rename, enter, Parts.gap(), lookUp, discard, accept);
    row.setPadding(new Insets(8, 10, 8, 10));
    refusals.setId("branch-refusals");
    refusals.getStyleClass().add("conflict");
    panel = new Panel("Branch", new VBox(row, refusals));
    panel.setMinHeight(Region.USE_PREF_SIZE);
    lifetime.add(model.chosen().subscribe(this::show)::unsubscribe);
    lifetime.add(model.branches().state().subscribe(now -> arrange())::unsubscribe);
    lifetime.add(model.branches().refusals().subscribe(this::refused)::unsubscribe);
  }

  Node node() {
    return panel;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show(Optional<Branch> branch) {
    title.setText(branch.map(Branch::displayName).orElse(""));
    panel.title().setText(branch.map(Branch::displayName).orElse("Branch"));
    panel
        .note()
        .setText(
            branch.map(one -> one.state().title() + " · of " + scope(one)).orElse("none chosen"));
    arrange();
  }

  private static String scope(Branch branch) {
    if (branch.scope().isEmpty()) {
      return "everything";
    }
    return branch.scope().startsWith("households/") ? "a household" : "a portfolio";
  }

  private void arrange() {
    Submission now = model.branches().state().get();
    boolean none = model.chosen().get().filter(Branch::open).isEmpty() || now.fixed();
    title.setDisable(none);
    List.of(rename, enter, discard, accept).forEach(button -> button.setDisable(none));
    lookUp.setVisible(now == Submission.UNKNOWN);
    lookUp.setManaged(now == Submission.UNKNOWN);
  }

  private void refused(List<FieldViolation> all) {
    refusals.setVisible(!all.isEmpty());
    refusals.setManaged(!all.isEmpty());
    refusals.getChildren().clear();
    if (!all.isEmpty()) {
      refusals.getChildren().add(Parts.label("Nothing was booked", "strong"));
    }
    for (FieldViolation one : all) {
      Label line = Parts.label(one.field() + "  " + one.text(), "small");
      line.setWrapText(true);
      refusals.getChildren().add(line);
    }
  }

  private void rename() {
    model.chosen().get().ifPresent(one -> model.branches().rename(one, title.getText()));
  }

  private void enter() {
    model.chosen().get().ifPresent(model.branches()::enter);
  }

  private void act(BiConsumer<Branch, BranchAct> ask, boolean giveUp) {
    model
        .chosen()
        .get()
        .ifPresent(one -> ask.accept(one, giveUp ? BranchAct.DISCARD : BranchAct.ACCEPT));
  }
}
