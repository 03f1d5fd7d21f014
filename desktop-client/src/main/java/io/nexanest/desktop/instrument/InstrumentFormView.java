package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.own.InstrumentAct;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.format.Currencies;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The form beside the table; it shows the fields of the class that is typed. */
final class InstrumentFormView implements Subscription {
  private final InstrumentFormViewModel form;
  private final ObservableValue<List<Instrument>> all;
  private final GridPane grid = new GridPane();
  private final Label state = Parts.label("", "muted", "small");
  private final Button save;
  private final Button undo;
  private final HBox buttons;
  private final Node nothing = new EmptyState(
      Icons.INSTRUMENT, "Nothing chosen", "Choose an instrument at the left, or make one with N.");
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();
  private Optional<Node> first = Optional.empty();

  InstrumentFormView(InstrumentFormViewModel form, ObservableValue<List<Instrument>> all) {
    this.form = form;
    this.all = all;
    save = Parts.primary("instrument-save", "Save", Icons.DONE, form::save);
    undo = Parts.button("instrument-undo", "Undo", Icons.UNDO, form::undo);
    state.setId("instrument-state");
    grid.setHgap(10);
    grid.setVgap(8);
    grid.setPadding(new Insets(12));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    buttons = Parts.row(8, state, Parts.gap(), undo, save);
    buttons.setPadding(new Insets(8, 12, 12, 12));
    BorderPane body = new BorderPane(new StackPane(scroll, nothing));
    body.setTop(new Banner("instrument-banner", form.notice()));
    body.setBottom(buttons);
    panel = new Panel("Nothing chosen", body);
    panel.setId("instrument-form");
    lifetime.add(form.subject().subscribe(now -> arrange())::unsubscribe);
    lifetime.add(form.value(InstrumentField.ASSET_CLASS).subscribe(now -> arrange())::unsubscribe);
    lifetime.add(all.subscribe(now -> arrange())::unsubscribe);
    lifetime.add(form.state().subscribe(now -> enable())::unsubscribe);
    lifetime.add(form.changed().subscribe(now -> enable())::unsubscribe);
    lifetime.add(form.away().subscribe(now -> enable())::unsubscribe);
  }

  Node node() {
    return panel;
  }

  /** Puts the cursor into the first field. */
  void focus() {
    first.ifPresent(Node::requestFocus);
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void arrange() {
    Optional<InstrumentSheet> subject = form.subject().get();
    grid.getChildren().clear();
    first = Optional.empty();
    nothing.setVisible(subject.isEmpty());
    buttons.setVisible(subject.isPresent());
    panel.title().setText("Nothing chosen");
    panel.note().setText("");
    subject.ifPresent(this::fill);
  }

  private void fill(InstrumentSheet now) {
    int at = 0;
    for (InstrumentField field : form.fields()) {
      Control control = control(field);
      control.setDisable(!form.takes(field));
      String id = "instrument-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Field made = new Field(id, field.title(), control, form.problem(field));
      boolean wide = wide(field);
      at += wide ? at % 2 : 0;
      grid.add(made, at % 2, at / 2, wide ? 2 : 1, 1);
      at += wide ? 2 : 1;
      made.setPrefWidth(wide ? 330 : 160);
      made.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(made, Priority.ALWAYS);
      first = first.or(() -> form.takes(field) ? Optional.of(control) : Optional.empty());
    }
    boolean made = !now.name().isEmpty();
    panel.title().setText(made ? now.value(InstrumentField.DISPLAY_NAME) : "New instrument");
    panel.note().setText(made ? now.own() ? "yours" : "the market's, not changed here" : "");
    enable();
  }

  private void enable() {
    Submission now = form.state().get();
    boolean made = form.isNew();
    boolean mine = form.sending().filter(act -> act != InstrumentAct.MARK).isPresent();
    grid.setDisable(now.fixed());
    save.setVisible(form.own());
    undo.setVisible(form.own());
    save.setText(mine && now == Submission.UNKNOWN ? "Look up" : made ? "Make" : "Save");
    save.setDisable(form.away().get()
        || now == Submission.SENDING
        || now.fixed() && !mine
        || !now.fixed() && !made && !form.changed().get());
    undo.setText(made ? "Cancel" : "Undo");
    undo.setDisable(now.fixed() || !made && !form.changed().get());
    state.setText(
        switch (now) {
          case EDITING, CHECKING, READY, BOOKED -> "";
          case SENDING -> "sending…";
          case UNKNOWN -> "unknown";
        });
  }

  private Control control(InstrumentField field) {
    return switch (field.form()) {
      case TEXT -> text(field, prompt(field));
      case DECIMAL -> text(field, "0.00");
      case COUNT -> text(field, "0");
      case DATE -> text(field, "yyyy-mm-dd");
      case CURRENCY ->
        Choice.searchable(Currencies.all(), one -> one, Currencies::title, form.value(field));
      case INSTRUMENT ->
        Choice.searchable(
            all.getValue(),
            Instrument::name,
            one -> one.symbol() + "  " + one.displayName(),
            form.value(field));
      case CHOICE ->
        Choice.of(field.choices(), one -> one, InstrumentFormView::choice, form.value(field));
      case FLAG ->
        Choice.of(
            List.of("", "true"),
            one -> one,
            one -> one.isEmpty() ? "No" : "Yes",
            form.value(field));
    };
  }

  private static String choice(String key) {
    return key.isEmpty() ? "Not stated" : key;
  }

  private static String prompt(InstrumentField field) {
    return switch (field) {
      case IDENTIFIERS -> "ISIN US0378331005, CUSIP 037833100";
      case FACTORS -> "2030-06-30 0.5, 2031-06-30 0.25";
      default -> "";
    };
  }

  private static boolean wide(InstrumentField field) {
    return switch (field) {
      case DISPLAY_NAME, IDENTIFIERS, UNDERLYING, FACTORS -> true;
      default -> false;
    };
  }

  private TextField text(InstrumentField field, String prompt) {
    TextField text = new TextField();
    text.setPromptText(prompt);
    text.textProperty().bindBidirectional(form.value(field));
    text.setOnAction(event -> form.save());
    return text;
  }
}
