package io.nexanest.desktop.proof;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.figure.Explanation;
import io.nexanest.desktop.gateway.figure.ProofCheck;
import io.nexanest.desktop.gateway.figure.ProofLeaf;
import io.nexanest.desktop.gateway.figure.ProofNode;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.SavedFile;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tree to the left, the chosen step in words to the right. */
final class ProofView implements Subscription {
  private final Kit kit;
  private final ProofViewModel model;
  private final ProofTreeView tree;
  private final VBox detail = new VBox(8);
  private final VBox root = new VBox();
  private final Panel panel;
  private final SplitPane split = new SplitPane();
  private final EmptyState nothing = new EmptyState(
      Icons.PROOF,
      "No figure chosen",
      "Click a figure on the overview, or press Enter on a holding: its calculation opens here"
          + " down to the transactions, prices and rates it rests on.");
  private final Subscription explained;

  ProofView(ProofViewModel model, Kit kit) {
    this.kit = kit;
    this.model = model;
    tree = new ProofTreeView(kit, this::detail);
    panel = new Panel("Proof", tree.node());
    detail.setPadding(new Insets(12));
    detail.setId("proof-detail");
    split.getItems().addAll(panel, new Panel("Step", detail));
    split.setDividerPositions(0.76);
    root.setId("proof-screen");
    root.getStyleClass().add("screen");
    explained = model.explanation().subscribe(now -> show(model, now))::unsubscribe;
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    explained.close();
  }

  private void show(ProofViewModel model, Optional<Explanation> explanation) {
    Node body = explanation.isPresent() ? split : new Panel("Proof", nothing);
    VBox.setVgrow(body, Priority.ALWAYS);
    root.getChildren().setAll(new Banner("proof-banner", model.notice()), body);
    explanation.ifPresent(this::show);
  }

  private void show(Explanation explanation) {
    panel
        .note()
        .setText("as of "
            + kit.moments().date(explanation.effectiveDate())
            + "  ·  known "
            + kit.moments().moment(explanation.knownTime())
            + " UTC  ·  ledger "
            + kit.formats().scaled(explanation.ledgerPosition(), 0)
            + "  ·  quotes "
            + kit.formats().scaled(explanation.quoteSequence(), 0));
    tree.show(explanation.proof());
  }

  private void detail(ProofNode node) {
    detail.getChildren().clear();
    line(node.subject(), "strong");
    Label value = line(kit.formats().price(node.value()) + " " + node.unit(), "headline");
    value.setId("proof-value");
    if (!node.formula().isEmpty()) {
      line("Formula", "field-label");
      line(node.formula());
    }
    for (ProofLeaf leaf : node.leaf()) {
      line("Rests on", "field-label");
      line(leaf.text());
      line(leaf.kind() + "  " + leaf.date() + "  " + leaf.source(), "muted", "small");
      if (!leaf.resource().isEmpty()) {
        line(leaf.resource(), "mono");
      }
      if (!leaf.document().isEmpty()) {
        detail
            .getChildren()
            .add(Parts.button("proof-document", "Save the file…", Icons.EXPORT, () -> save(leaf)));
      }
    }
    if (!node.checks().isEmpty()) {
      line("Checked", "field-label");
      node.checks().forEach(this::check);
    }
    if (!node.flags().isEmpty()) {
      line("Unusual: " + String.join(", ", node.flags()).replace('_', ' '), "warn");
    }
    if (node.closedCount() > 0) {
      line(node.closedCount() + " inputs were left closed", "muted");
    }
  }

  /** The source names the file, and after a comma the line. */
  private void save(ProofLeaf leaf) {
    String file = leaf.source().replaceFirst(", line [0-9]+$", "");
    model.download(
        leaf,
        bytes -> SavedFile.choose(root.getScene(), file)
            .ifPresent(chosen -> SavedFile.write(
                chosen, bytes, problem -> model.notice().set(Notice.warning(problem)))));
  }

  private void check(ProofCheck check) {
    var icon = (check.passed() ? Icons.DONE : Icons.FAILED).node();
    icon.getStyleClass().add(check.passed() ? "up" : "down");
    Label text = Parts.label(check.text());
    text.setWrapText(true);
    HBox row = Parts.row(7, icon, text);
    detail.getChildren().add(row);
  }

  private Label line(String text, String... styles) {
    Label label = Parts.label(text, styles);
    label.setWrapText(true);
    detail.getChildren().add(label);
    return label;
  }
}
