package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.action.ActionOption;
import io.nexanest.desktop.gateway.action.Entitlement;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** While accounts may choose: which account takes what, and for how much. */
final class ElectionView implements Subscription {
  private final ActionsViewModel model;
  private final HBox root = Parts.row(8);
  private final Subscriptions lifetime = new Subscriptions();

  ElectionView(ActionsViewModel model) {
    this.model = model;
    root.setId("election");
    root.setPadding(new Insets(8, 12, 0, 12));
    lifetime.add(model.due().subscribe(now -> arrange())::unsubscribe);
    lifetime.add(model.books().subscribe(now -> arrange())::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void arrange() {
    boolean shown = model.canElect() && !model.due().get().isEmpty();
    root.setVisible(shown);
    root.setManaged(shown);
    root.getChildren().clear();
    if (!shown) {
      return;
    }
    List<String> accounts =
        model.due().get().stream().map(Entitlement::account).distinct().toList();
    ComboBox<String> account =
        Choice.of(accounts, name -> name, model::account, model.choosing().account());
    List<ActionOption> options =
        model.chosen().get().map(action -> action.options()).orElse(List.of());
    ComboBox<ActionOption> option = Choice.of(
        options, ActionOption::id, ActionOption::title, model.choosing().option());
    TextField quantity = new TextField();
    quantity.textProperty().bindBidirectional(model.choosing().quantity());
    quantity.setOnAction(event -> model.elect());
    quantity.setPrefWidth(90);
    named(account, "election-account", "Account");
    named(option, "election-option", "Option");
    quantity.setId("election-quantity");
    quantity.setPromptText("all units");
    quantity.setAccessibleText("Units; empty for all");
    Button elect = Parts.button("election-send", "Elect", Icons.DONE, model::elect);
    elect
        .disableProperty()
        .bind(model
            .sending()
            .or(model.choosing().account().isEmpty())
            .or(model.choosing().option().isEmpty()));
    root.getChildren().addAll(account, option, quantity, elect);
  }

  private static void named(ComboBox<?> box, String id, String title) {
    box.setId(id);
    box.setPromptText(title);
    box.setAccessibleText(title);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
  }
}
