package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.market.own.InstrumentAct;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.sending.Submission;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The prices stated for the chosen instrument, and a line to state another. */
final class MarksView implements Subscription {
  private final InstrumentsViewModel model;
  private final InstrumentFormViewModel form;
  private final Supplier<LocalDate> today;
  private final DataTable<MarkLine> table;
  private final Label age = Parts.label("", "small");
  private final Button set;
  private final HBox bar;
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  MarksView(InstrumentsViewModel model, Kit kit, Supplier<LocalDate> today) {
    this.model = model;
    this.today = today;
    form = model.form();
    table = new DataTable<>(
        "marks",
        columns(kit),
        new EmptyState(
            Icons.CLOCK,
            "No prices stated",
            "A private instrument is worth what is stated for it: a date, a price and a source."));
    set = Parts.button("mark-set", "Set mark", Icons.DONE, form::mark);
    age.setId("marks-age");
    bar = Parts.row(
        10,
        field("mark-date", InstrumentField.MARK_DATE, "yyyy-mm-dd", 120),
        field("mark-price", InstrumentField.MARK_PRICE, "0.00", 120),
        field("mark-source", InstrumentField.MARK_SOURCE, "valuation by the administrator", 260),
        set,
        Parts.gap());
    bar.setAlignment(Pos.BOTTOM_LEFT);
    bar.setPadding(new Insets(8, 12, 10, 12));
    BorderPane body = new BorderPane(table.view());
    body.setBottom(bar);
    panel = new Panel("Marks", body, age);
    panel.setId("marks-panel");
    panel.setPrefHeight(270);
    lifetime.add(model.marks().subscribe(this::show)::unsubscribe);
    lifetime.add(form.subject().subscribe(now -> enable())::unsubscribe);
    lifetime.add(form.state().subscribe(now -> enable())::unsubscribe);
    lifetime.add(form.away().subscribe(now -> enable())::unsubscribe);
  }

  Node node() {
    return panel;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Field field(String id, InstrumentField field, String prompt, double width) {
    TextField text = new TextField();
    text.setPromptText(prompt);
    text.textProperty().bindBidirectional(form.value(field));
    text.setOnAction(event -> form.mark());
    Field made = new Field(id, field.title(), text, form.problem(field));
    made.setPrefWidth(width);
    HBox.setHgrow(made, Priority.SOMETIMES);
    return made;
  }

  private List<Column<MarkLine>> columns(Kit kit) {
    return List.of(
        new Column<>(
            "mark-of",
            "Date",
            100,
            one -> kit.moments().date(one.mark().date()),
            one -> one.mark().date(),
            one -> Tone.PLAIN,
            List.of()),
        Column.figure(
            "mark-at",
            "Price",
            110,
            one -> kit.formats().price(one.mark().price()),
            one -> one.mark().price()),
        Column.<MarkLine>text("mark-age", "Age", 110, this::words).toned(this::tone),
        Column.<MarkLine>text("mark-from", "Source", 200, one -> one.mark().source())
            .styled("grow"),
        Column.text(
            "mark-known",
            "Stated at",
            150,
            one -> kit.moments().moment(one.mark().knownTime())));
  }

  private Age age(MarkLine line) {
    return new Age(Optional.of(line.mark().date()), today.get());
  }

  // Only the last price can be stale; that those before it are old is no news.
  private String words(MarkLine line) {
    return switch (line.standing()) {
      case LAST -> age(line).words();
      case EARLIER -> age(line).plain();
      case SUPERSEDED -> "superseded";
    };
  }

  private Tone tone(MarkLine line) {
    return switch (line.standing()) {
      case LAST -> age(line).tone();
      case EARLIER -> Tone.PLAIN;
      case SUPERSEDED -> Tone.FLAT;
    };
  }

  private void show(List<MarkLine> lines) {
    table.rows(lines);
    panel.note().setText(lines.isEmpty() ? "" : String.valueOf(lines.size()));
    Optional<MarkLine> last = lines.stream().findFirst();
    Parts.tone(
        age,
        last.map(one -> "last price: " + words(one)).orElse(""),
        last.map(this::tone).orElse(Tone.PLAIN));
  }

  private void enable() {
    Submission now = form.state().get();
    boolean mine = form.sending().filter(act -> act == InstrumentAct.MARK).isPresent();
    boolean priced = form.own() && !form.isNew();
    panel.setVisible(priced);
    panel.setManaged(priced);
    bar.getChildren().stream()
        .filter(Field.class::isInstance)
        .forEach(one -> one.setDisable(now.fixed()));
    set.setText(mine && now == Submission.UNKNOWN ? "Look up" : "Set mark");
    set.setDisable(form.away().get() || now == Submission.SENDING || now.fixed() && !mine);
  }
}
