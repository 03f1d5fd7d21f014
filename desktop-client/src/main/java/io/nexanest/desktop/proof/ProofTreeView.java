package io.nexanest.desktop.proof;

import io.nexanest.desktop.gateway.figure.ProofNode;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.table.TreeColumn;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;

/** A proof as a tree: value, formula, inputs, down to its leaves. */
final class ProofTreeView {
  private final Kit kit;
  private final TreeTableView<ProofNode> tree = new TreeTableView<>();

  ProofTreeView(Kit kit, Consumer<ProofNode> chosen) {
    this.kit = kit;
    tree.setId("proof-tree");
    tree.setFixedCellSize(24);
    tree.setShowRoot(true);
    tree.getColumns().add(TreeColumn.text("subject", "Figure", 380, this::subject));
    tree.getColumns().add(TreeColumn.figure("value", "Value", 140, this::value));
    tree.getColumns().add(TreeColumn.text("unit", "Unit", 60, ProofNode::unit));
    tree.getColumns().add(TreeColumn.text("formula", "From", 420, ProofTreeView::formula));
    tree.getColumns().add(TreeColumn.text("date", "Date", 92, ProofTreeView::date));
    tree.getColumns().add(TreeColumn.text("source", "Source", 150, ProofTreeView::source));
    tree.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
      if (now != null) {
        chosen.accept(now.getValue());
      }
    });
  }

  TreeTableView<ProofNode> node() {
    return tree;
  }

  void show(ProofNode root) {
    TreeItem<ProofNode> item = item(root, 0);
    tree.setRoot(item);
    tree.getSelectionModel().select(0);
  }

  private static TreeItem<ProofNode> item(ProofNode node, int depth) {
    TreeItem<ProofNode> item = new TreeItem<>(node);
    node.inputs().forEach(input -> item.getChildren().add(item(input, depth + 1)));
    item.setExpanded(depth < 2);
    return item;
  }

  private String subject(ProofNode node) {
    String figure = node.figure().replace('_', ' ');
    String word = figure.isEmpty()
        ? ""
        : figure.substring(0, 1).toUpperCase(Locale.ROOT) + figure.substring(1);
    return node.subject().isEmpty() ? word : word + "  ·  " + node.subject();
  }

  private String value(ProofNode node) {
    return kit.formats().price(node.value());
  }

  private static String formula(ProofNode node) {
    return node.leaf().isEmpty()
        ? node.formula()
        : node.leaf().stream()
            .map(leaf -> leaf.kind() + ": " + leaf.text())
            .collect(Collectors.joining("; "));
  }

  private static String date(ProofNode node) {
    return node.leaf().stream().map(leaf -> leaf.date()).findFirst().orElse("");
  }

  private static String source(ProofNode node) {
    return node.leaf().stream().map(leaf -> leaf.source()).findFirst().orElse("");
  }
}
