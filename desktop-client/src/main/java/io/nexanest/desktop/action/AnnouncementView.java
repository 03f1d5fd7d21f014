package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.action.ActionField;
import io.nexanest.desktop.gateway.action.HolderChoice;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The fields of an announcement, those that its type has. */
final class AnnouncementView implements Subscription {
  private final ActionsViewModel model;
  private final AnnouncementForm form;
  private final GridPane grid = new GridPane();
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  AnnouncementView(ActionsViewModel model) {
    this.model = model;
    form = model.form();
    grid.setHgap(10);
    grid.setVgap(10);
    grid.setPadding(new Insets(12));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Button send = Parts.primary("announce-send", "Announce", Icons.DONE, form::send);
    HBox buttons = Parts.row(
        8, Parts.gap(), Parts.button("announce-cancel", "Cancel", Icons.CLOSE, form::shut), send);
    buttons.setPadding(new Insets(8, 12, 12, 12));
    BorderPane body = new BorderPane(scroll);
    body.setTop(new Banner("announce-banner", form.notice()));
    body.setBottom(buttons);
    panel = new Panel("New announcement", body);
    panel.setId("announce-form");
    lifetime.add(model.sending().subscribe(now -> send.setDisable(now))::unsubscribe);
    lifetime.add(form.value(ActionField.TYPE).subscribe(now -> arrange())::unsubscribe);
    lifetime.add(form.value(ActionField.CHOICE).subscribe(now -> arrange())::unsubscribe);
    lifetime.add(model.instruments().subscribe(now -> arrange())::unsubscribe);
  }

  Node node() {
    return panel;
  }

  /** Puts the cursor into the first field. */
  void focus() {
    if (grid.getChildren().getFirst() instanceof Field first) {
      first.getChildren().get(1).requestFocus();
    }
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void arrange() {
    grid.getChildren().clear();
    int at = 0;
    for (ActionField field : form.fields()) {
      boolean wide = wide(field);
      if (wide && at % 2 == 1) {
        at++;
      }
      Field made =
          new Field("announce-" + field.wire(), field.title(), control(field), form.problem(field));
      made.setPrefWidth(wide ? 330 : 160);
      made.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(made, Priority.ALWAYS);
      grid.add(made, at % 2, at / 2, wide ? 2 : 1, 1);
      at += wide ? 2 : 1;
    }
  }

  private static boolean wide(ActionField field) {
    return switch (field) {
      case INSTRUMENT, TYPE, COUNTER_INSTRUMENT, CHOICE, ELECTION_DEADLINE, NOTE -> true;
      case RATIO_NEW,
          RATIO_OLD,
          BASIS_RATIO,
          CASH_PER_UNIT,
          FRACTION_PRICE,
          EX_DATE,
          RECORD_DATE,
          PAY_DATE -> false;
    };
  }

  private Control control(ActionField field) {
    return switch (field) {
      case INSTRUMENT, COUNTER_INSTRUMENT ->
        Choice.searchable(
            model.instruments().get(),
            Instrument::name,
            one -> one.symbol() + "  ·  " + one.displayName(),
            form.value(field));
      case TYPE ->
        Choice.of(AnnouncementForm.TYPES, Enum::name, TransactionType::title, form.value(field));
      case CHOICE ->
        Choice.of(
            List.of(HolderChoice.values()), Enum::name, HolderChoice::title, form.value(field));
      case RATIO_NEW,
          RATIO_OLD,
          BASIS_RATIO,
          CASH_PER_UNIT,
          FRACTION_PRICE,
          EX_DATE,
          RECORD_DATE,
          PAY_DATE,
          ELECTION_DEADLINE,
          NOTE -> text(field);
    };
  }

  private TextField text(ActionField field) {
    TextField text = new TextField();
    if (field.isDate()) {
      text.setPromptText("yyyy-mm-dd");
    }
    text.textProperty().bindBidirectional(form.value(field));
    return text;
  }
}
