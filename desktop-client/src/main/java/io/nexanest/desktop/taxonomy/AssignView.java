package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every class with a field for the percent of the holding that is in it. */
final class AssignView implements Subscription {
  private final AssignViewModel model;
  private final GridPane grid = new GridPane();
  private final VBox root = new VBox(10);
  private final Subscriptions lifetime = new Subscriptions();

  AssignView(AssignViewModel model) {
    this.model = model;
    grid.setId("assign-shares");
    grid.setHgap(10);
    grid.setVgap(4);
    ColumnConstraints titles = new ColumnConstraints();
    titles.setHgrow(Priority.ALWAYS);
    ColumnConstraints percents = new ColumnConstraints(84);
    grid.getColumnConstraints().addAll(titles, percents);
    TextField date = new TextField();
    date.setPromptText("the date in view");
    date.textProperty().bindBidirectional(model.date());
    root.getChildren()
        .addAll(
            Parts.label(
                "In percent; what is left of 100 is unclassified. Empty fields take it out.",
                "muted"),
            grid,
            new Field("assign-date", "From, yyyy-mm-dd", date, new SimpleStringProperty("")),
            Parts.primary("assign-save", "Assign", Icons.DONE, model::save));
    ((Label) root.getChildren().getFirst()).setWrapText(true);
    lifetime.add(model.shares().subscribe(this::arrange)::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void arrange(List<ShareLine> lines) {
    grid.getChildren().clear();
    for (int i = 0; i < lines.size(); i++) {
      ShareLine line = lines.get(i);
      Label title = Parts.label(line.title());
      title.setMinWidth(0);
      TextField percent = new TextField();
      percent.setId("assign-share-" + i);
      percent.setAlignment(Pos.CENTER_RIGHT);
      percent.setPromptText("%");
      percent.setAccessibleText("Percent in " + line.title());
      percent.textProperty().bindBidirectional(line.percent());
      percent.setOnAction(event -> model.save());
      title.setLabelFor(percent);
      grid.addRow(i, title, percent);
    }
  }
}
