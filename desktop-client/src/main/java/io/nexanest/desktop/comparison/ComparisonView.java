package io.nexanest.desktop.comparison;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.comparison.Comparison;
import io.nexanest.desktop.gateway.comparison.FigureDifference;
import io.nexanest.desktop.gateway.comparison.HoldingDifference;
import io.nexanest.desktop.gateway.comparison.TransactionDifference;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Figures side by side, the holdings that differ, and the transactions that count on one side only.
 * A figure opens its proof, on the right side by Enter and on the left by a button.
 */
public final class ComparisonView {
  private final Navigator navigator;
  private final DataTable<FigureDifference> figures;
  private final DataTable<HoldingDifference> holdings;
  private final DataTable<TransactionDifference> transactions;
  private final Panel moved;
  private final Panel differing;
  private final Panel learnt;
  private final SplitPane root;
  private Comparison shown = Comparison.NONE;

  public ComparisonView(
      Kit kit, Navigator navigator, Sides sides, String nothing, Function<String, String> symbol) {
    this.navigator = navigator;
    ComparisonColumns columns = new ComparisonColumns(kit, sides);
    figures = new DataTable<>("compared-figures", columns.figures(), empty(nothing));
    holdings = new DataTable<>("compared-holdings", columns.holdings(), empty(nothing));
    transactions =
        new DataTable<>("compared-transactions", columns.transactions(symbol), empty(nothing));
    figures.onOpen(one -> prove(one.figure(), shown.scope(), shown.right()));
    holdings.onOpen(one -> prove(one.figure().figure(), one.name(), shown.right()));
    moved = new Panel("Figures", figures.view(), tools(sides));
    differing = new Panel("Holdings that differ", holdings.view());
    learnt = new Panel("Transactions", transactions.view());
    SplitPane above = new SplitPane(moved, differing);
    above.setDividerPositions(0.42);
    root = new SplitPane(above, learnt);
    root.setOrientation(Orientation.VERTICAL);
    root.setDividerPositions(0.62);
    VBox.setVgrow(root, Priority.ALWAYS);
  }

  public Node node() {
    return root;
  }

  public void show(Comparison next) {
    shown = next;
    figures.rows(next.figures());
    holdings.rows(next.holdings());
    transactions.rows(next.transactions());
    moved.note().setText(next.currency());
    differing.note().setText(count(next.holdings().size()));
    learnt
        .note()
        .setText(
            next.omitted() == 0
                ? count(next.transactions().size())
                : next.transactions().size() + " and " + next.omitted() + " more");
  }

  private Node[] tools(Sides sides) {
    return new Node[] {
      Parts.iconButton(
          "compared-proof-left", "Proof: " + sides.left(), Icons.UNDO, () -> proveChosen(true)),
      Parts.iconButton(
          "compared-proof-right", "Proof: " + sides.right(), Icons.PROOF, () -> proveChosen(false)),
      Parts.iconButton(
          "compared-export",
          "Export as CSV",
          Icons.EXPORT,
          () -> CsvFile.save(root.getScene(), "comparison.csv", figures.csv()))
    };
  }

  private void proveChosen(boolean left) {
    FigureDifference chosen = figures.view().getSelectionModel().getSelectedItem();
    if (chosen != null) {
      prove(chosen.figure(), shown.scope(), left ? shown.left() : shown.right());
    }
  }

  private void prove(String figure, String resource, AsOf side) {
    navigator.open(
        Destination.proof(new FigureRef("figures/" + figure + ":" + resource, 0, 0, side)));
  }

  private static String count(int rows) {
    return rows == 0 ? "" : String.valueOf(rows);
  }

  private static EmptyState empty(String nothing) {
    return new EmptyState(Icons.DIFFERENCE, "No difference", nothing);
  }

  /** What an instrument is called here. */
  public static Function<String, String> symbols(Supplier<List<Instrument>> instruments) {
    return name -> instruments.get().stream()
        .filter(one -> one.name().equals(name))
        .map(Instrument::symbol)
        .findFirst()
        .orElse("");
  }
}
