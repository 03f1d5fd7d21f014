package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.transaction.conflict.ConflictView;
import io.nexanest.desktop.transaction.typing.TypeMenuView;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.format.Currencies;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form beside the ledger; it shows the fields of the chosen type. */
final class TransactionFormView implements Subscription {
  private final TransactionFormViewModel model;
  private final LedgerViewModel ledger;
  private final Map<TransactionField, Field> fields = new EnumMap<>(TransactionField.class);
  private final GridPane grid = new GridPane();
  private final Label state = Parts.label("", "muted", "small");
  private final Button send;
  private final Button clear;
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  TransactionFormView(TransactionFormViewModel model, LedgerViewModel ledger) {
    this.model = model;
    this.ledger = ledger;
    send = Parts.primary("form-send", "Book", Icons.DONE, model::send);
    clear = Parts.button("form-clear", "Clear", Icons.CLOSE, model::clear);
    state.setId("form-state");
    grid.setHgap(10);
    grid.setVgap(8);
    grid.setPadding(new Insets(10));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    HBox buttons = Parts.row(8, state, Parts.gap(), clear, send);
    buttons.setPadding(new Insets(8, 10, 10, 10));
    BorderPane body = new BorderPane(scroll);
    ConflictView conflict = new ConflictView(model::reapply);
    body.setTop(new VBox(new Banner("form-banner", model.notice()), conflict));
    body.setBottom(buttons);
    panel = new Panel("New transaction", body);
    panel.setId("transaction-form");
    lifetime.add(model.type().subscribe(this::arrange)::unsubscribe);
    lifetime.add(model.state().subscribe(this::show)::unsubscribe);
    lifetime.add(model.correcting().subscribe(one -> show(model.state().get()))::unsubscribe);
    lifetime.add(model.away().subscribe(gone -> show(model.state().get()))::unsubscribe);
    lifetime.add(model.asOf().subscribe(asOf -> show(model.state().get()))::unsubscribe);
    lifetime.add(model.branchTitle().subscribe(title -> show(model.state().get()))::unsubscribe);
    lifetime.add(model.conflict().subscribe(conflict::show)::unsubscribe);
    lifetime.add(ledger.books().subscribe(now -> arrange(model.type().get()))::unsubscribe);
    lifetime.add(ledger.instruments().subscribe(now -> arrange(model.type().get()))::unsubscribe);
  }

  Node node() {
    return panel;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  /** Puts the cursor into the first field that is empty, or else into the first. */
  void begin() {
    List<TransactionField> order = List.copyOf(fields.keySet());
    order.stream()
        .filter(field -> model.value(field).get().isEmpty())
        .findFirst()
        .or(() -> order.stream().findFirst())
        .ifPresent(this::focus);
  }

  // Enter goes on to the next field, and after the last one it books.
  private void next(TransactionField from) {
    model.spell(from);
    List<TransactionField> order = List.copyOf(fields.keySet());
    int after = order.indexOf(from) + 1;
    if (after < order.size()) {
      focus(order.get(after));
    } else {
      model.send();
    }
  }

  private void focus(TransactionField field) {
    Field made = fields.get(field);
    if (made != null) {
      made.control().requestFocus();
    }
  }

  private void walk(TransactionField field, Control control) {
    control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean choosing = control instanceof ComboBoxBase<?> box && box.isShowing();
      if (event.getCode() == KeyCode.ENTER && !choosing) {
        event.consume();
        next(field);
      }
    });
    control.focusedProperty().addListener((at, before, now) -> {
      if (!now) {
        model.spell(field);
      }
    });
  }

  private void arrange(TransactionType type) {
    grid.getChildren().clear();
    fields.clear();
    MenuButton types = TypeMenuView.of(type, model.type()::set);
    grid.add(new Field("form-type", "Type", types, new SimpleStringProperty("")), 0, 0, 2, 1);
    int at = 0;
    for (TransactionField field : type.fields()) {
      if (field.form() == TransactionField.Form.LOTS) {
        continue;
      }
      Control control = control(field);
      walk(field, control);
      Field made = new Field("form-" + field.wire(), field.title(), control, model.problem(field));
      fields.put(field, made);
      boolean wide = wide(field);
      if (wide && at % 2 == 1) {
        at++;
      }
      grid.add(made, at % 2, 1 + at / 2, wide ? 2 : 1, 1);
      at += wide ? 2 : 1;
      made.setPrefWidth(wide ? 330 : 160);
      made.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(made, javafx.scene.layout.Priority.ALWAYS);
    }
  }

  private static boolean wide(TransactionField field) {
    return field == TransactionField.ACCOUNT
        || field == TransactionField.COUNTER_ACCOUNT
        || field == TransactionField.INSTRUMENT
        || field == TransactionField.COUNTER_INSTRUMENT
        || field == TransactionField.NOTE;
  }

  private Control control(TransactionField field) {
    return switch (field.form()) {
      case ACCOUNT ->
        Choice.searchable(
            ledger.books().get().accounts().stream().filter(Account::open).toList(),
            Account::name,
            one -> one.displayName() + "  ·  " + one.currency(),
            model.value(field));
      case INSTRUMENT ->
        Choice.searchable(
            ledger.instruments().get(),
            Instrument::name,
            one -> one.symbol() + "  " + one.displayName(),
            model.value(field));
      case CURRENCY ->
        Choice.searchable(Currencies.all(), one -> one, Currencies::title, model.value(field));
      case DATE -> text(field, "24, 24.11 or yyyy-mm-dd");
      case DECIMAL -> text(field, "0.00");
      case TEXT, LOTS -> text(field, "");
      case CHOICE ->
        Choice.of(field.choices(), one -> one, TransactionFormView::choice, model.value(field));
      case FLAG ->
        Choice.of(
            List.of("", "true"),
            one -> one,
            one -> one.isEmpty() ? "As the instrument is" : "Yes",
            model.value(field));
    };
  }

  private static String choice(String key) {
    return key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
  }

  private TextField text(TransactionField field, String prompt) {
    TextField text = new TextField();
    text.setPromptText(prompt);
    text.textProperty().bindBidirectional(model.value(field));
    return text;
  }

  private void show(Submission now) {
    boolean fixed = now.fixed();
    grid.setDisable(fixed);
    boolean past = model.asOf().get().knownTime().isPresent();
    send.setDisable(now == Submission.SENDING || model.away().get() || past);
    boolean correcting = model.correcting().get().isPresent();
    String where = model.branchTitle().get();
    String verb = correcting ? "Correct" : "Book";
    String act = where.isEmpty() ? verb : verb + " on " + where;
    send.setText(now == Submission.UNKNOWN ? "Look up" : act);
    clear.setDisable(now == Submission.SENDING);
    panel.title().setText(correcting ? "Correct a transaction" : "New transaction");
    state.setText(
        switch (now) {
          case EDITING, BOOKED -> past ? "Known now is needed to book" : "";
          case CHECKING -> "checking…";
          case READY -> "the server would book this";
          case SENDING -> "sending…";
          case UNKNOWN -> now.name().toLowerCase(Locale.ROOT);
        });
  }
}
