package io.nexanest.desktop.health;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.health.Dismissal;
import io.nexanest.desktop.gateway.health.Issue;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The chosen issue in full, its fixes with what they would book, and how to put it aside. */
final class IssueView implements Subscription {
  private final HealthViewModel model;
  private final Kit kit;
  private final Consumer<Issue> open;
  private final Consumer<Issue> price;
  private final VBox content = new VBox(10);
  private final Panel panel = new Panel("Issue", content);
  private final Subscriptions lifetime = new Subscriptions();

  IssueView(HealthViewModel model, Kit kit, Consumer<Issue> open, Consumer<Issue> price) {
    this.model = model;
    this.kit = kit;
    this.open = open;
    this.price = price;
    content.setId("issue");
    content.setPadding(new javafx.geometry.Insets(12));
    lifetime.add(model.chosen().subscribe(now -> show())::unsubscribe);
    lifetime.add(model.preview().subscribe(now -> show())::unsubscribe);
  }

  Node node() {
    return panel;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show() {
    Optional<Issue> chosen = model.chosen().get();
    panel.note().setText(chosen.map(Issue::checkTitle).orElse(""));
    content
        .getChildren()
        .setAll(chosen
            .map(this::nodes)
            .orElseGet(() -> List.of(Parts.label("Choose an issue at the left.", "muted"))));
  }

  private List<Node> nodes(Issue issue) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(wrapped("issue-sentence", issue.sentence()));
    if (issue.ofTransaction() || issue.ofInstrument()) {
      String text = issue.ofTransaction() ? "Open the transaction" : "Open the chart";
      nodes.add(Parts.button("issue-open", text, Icons.NEXT, () -> open.accept(issue)));
    }
    issue.dismissal().ifPresent(dismissal -> nodes.add(dismissed(dismissal)));
    nodes.addAll(fixes(issue));
    model.preview().get().ifPresent(preview -> nodes.add(preview(preview)));
    nodes.add(Parts.label("Put aside", "panel-title"));
    TextField reason = new TextField();
    reason.setId("issue-reason");
    reason.setPromptText("Why it is as it should be");
    reason.setText(model.reason().get());
    reason.textProperty().subscribe(typed -> model.reason().set(typed));
    reason.setOnAction(event -> model.dismiss());
    nodes.add(reason);
    boolean aside = issue.dismissal().isPresent();
    nodes.add(Parts.button(
        "issue-dismiss",
        aside ? "Take up again" : "Dismiss",
        aside ? Icons.SHOW : Icons.HIDE,
        model::dismiss));
    return nodes;
  }

  private List<Node> fixes(Issue issue) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Parts.label("Fixes", "panel-title"));
    if (issue.wantsPrice()) {
      nodes.add(
          Parts.button("issue-mark", "Enter a price…", Icons.EDIT, () -> price.accept(issue)));
    } else if (issue.fixes().isEmpty()) {
      nodes.add(wrapped("issue-no-fix", "None at one stroke: mend what the sentence says."));
    }
    for (String fix : issue.fixes()) {
      Button button = Parts.button(
          "issue-fix-" + fix,
          Issue.words(fix) + ": preview",
          Icons.SEARCH,
          () -> model.preview(fix));
      button.setDisable(!model.mendable());
      nodes.add(button);
    }
    if (!issue.fixes().isEmpty() && !model.mendable()) {
      nodes.add(wrapped("issue-past", "Only the books as they are now can be mended."));
    }
    return nodes;
  }

  private Node preview(Preview preview) {
    VBox box = new VBox(6, Parts.label("It would book", "muted"));
    box.setId("issue-preview");
    preview.transactions().forEach(booked -> box.getChildren().add(line(booked)));
    box.getChildren()
        .add(Parts.primary("issue-apply", Issue.words(preview.fix()), Icons.DONE, model::apply));
    return box;
  }

  private Label line(Transaction booked) {
    String quantity = booked.value(TransactionField.QUANTITY);
    String gross = booked.value(TransactionField.GROSS);
    String amount = quantity.isEmpty() ? gross : quantity + " units";
    Label label = wrapped(
        "",
        booked.type().title() + " of " + kit.moments().date(booked.tradeDate())
            + (amount.isEmpty() ? "" : ", " + amount));
    label.setGraphic(Icons.TRANSACTIONS.node());
    return label;
  }

  private Node dismissed(Dismissal dismissal) {
    return wrapped(
        "issue-dismissal",
        "Dismissed " + kit.moments().moment(dismissal.time()) + ": " + dismissal.note());
  }

  private static Label wrapped(String id, String text) {
    Label label = Parts.label(text);
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    return label;
  }
}
