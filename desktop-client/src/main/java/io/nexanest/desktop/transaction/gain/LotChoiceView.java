package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The lots of what is being disposed of, each with a field for the units to take from it. */
final class LotChoiceView implements Subscription {
  private final Kit kit;
  private final GridPane grid = new GridPane();
  private final Label problem = Parts.label("", "field-error");
  private final VBox root;
  private final Subscriptions lifetime = new Subscriptions();

  LotChoiceView(DisposalViewModel model, ReadOnlyStringProperty wrong, Kit kit) {
    this.kit = kit;
    grid.setId("lot-choice");
    grid.setHgap(14);
    grid.setVgap(4);
    grid.setPadding(new Insets(8, 10, 8, 10));
    problem.setId("lot-choice-error");
    problem.setWrapText(true);
    problem.setPadding(new Insets(0, 10, 0, 10));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    root = new VBox(problem, scroll);
    lifetime.add(model.lots().subscribe(this::arrange)::unsubscribe);
    lifetime.add(wrong.subscribe(text -> {
      problem.setText(text);
      problem.setVisible(!text.isEmpty());
      problem.setManaged(!text.isEmpty());
    })::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void arrange(List<LotLine> lines) {
    grid.getChildren().clear();
    if (lines.isEmpty()) {
      grid.add(Parts.label("Choose an account and what it sells.", "muted"), 0, 0);
      return;
    }
    grid.addRow(
        0,
        Parts.label("Acquired", "field-label"),
        Parts.label("Open", "field-label"),
        Parts.label("Cost", "field-label"),
        Parts.label("Units to take", "field-label"));
    for (int i = 0; i < lines.size(); i++) {
      LotLine line = lines.get(i);
      TextField units = new TextField();
      units.setId("lot-units-" + i);
      units.setPrefWidth(90);
      units.setPromptText("by policy");
      units.setAccessibleText("Units to take from the lot of " + acquired(line));
      units.textProperty().bindBidirectional(line.units());
      grid.addRow(
          i + 1,
          new Label(acquired(line)),
          new Label(
              line.lot().map(lot -> kit.formats().quantity(lot.quantity())).orElse("")),
          new Label(line.lot()
              .map(lot -> kit.formats().money(lot.cost(), lot.costCurrency()))
              .orElse("")),
          units);
    }
  }

  private String acquired(LotLine line) {
    return line.lot().map(lot -> kit.moments().date(lot.openDate())).orElse(line.openedBy());
  }
}
