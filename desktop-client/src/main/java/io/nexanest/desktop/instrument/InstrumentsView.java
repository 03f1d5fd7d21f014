package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.DataTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The instruments to the left with the chosen one's prices below, its form to the right. */
final class InstrumentsView implements Subscription {
  private final InstrumentsViewModel model;
  private final Supplier<LocalDate> today;
  private final DataTable<InstrumentSheet> table;
  private final InstrumentFormView form;
  private final TextField search = new TextField();
  private final Panel left;
  private final Node none = new EmptyState(
      Icons.INSTRUMENT,
      "No instruments of your own",
      "Make one with N for what no market quotes, or type above to look up the market's.");
  private final Node unfound = new EmptyState(
      Icons.SEARCH, "Nothing found", "Try a part of the name, the symbol or an identifier.");
  private final Node loading = Parts.label("loading…", "muted");
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();

  InstrumentsView(
      InstrumentsViewModel model,
      ObservableValue<List<Instrument>> all,
      Kit kit,
      Supplier<LocalDate> today,
      Consumer<Runnable> debounce) {
    this.model = model;
    this.today = today;
    table = new DataTable<>("instruments", columns(kit), new StackPane(none, unfound, loading));
    form = new InstrumentFormView(model.form(), all);
    MarksView marks = new MarksView(model, kit, today);
    search(debounce);
    BorderPane body = new BorderPane(table.view());
    body.setBottom(marks.node());
    left = new Panel("Instruments", body, tools());
    left.note().setId("instruments-note");
    SplitPane split = new SplitPane(left, form.node());
    split.setDividerPositions(0.7);
    SplitPane.setResizableWithParent(form.node(), false);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("instrument-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("instruments-banner", model.notice()), split);
    table.onSelect(this::choose);
    table.view().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    lifetime.add(form);
    lifetime.add(marks);
    lifetime.add(model.rows().subscribe(this::show)::unsubscribe);
    lifetime.add(model.loading().subscribe(now -> say())::unsubscribe);
    lifetime.add(model.chosen().subscribe(now -> follow())::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void search(Consumer<Runnable> debounce) {
    search.setId("instruments-search");
    search.setPromptText("Look up all instruments");
    search.setAccessibleText("Look up all instruments");
    search.setPrefWidth(260);
    search.textProperty().bindBidirectional(model.words());
    search.textProperty().addListener((at, before, now) -> debounce.accept(model::load));
    search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
        search.clear();
        event.consume();
      } else if (event.getCode() == KeyCode.DOWN) {
        table.view().requestFocus();
        event.consume();
      }
    });
  }

  private Node[] tools() {
    return new Node[] {
      search,
      Parts.button("instrument-new", "New", Icons.ADD, this::make),
      Parts.iconButton(
          "instruments-export",
          "Save this table as CSV",
          Icons.EXPORT,
          () -> CsvFile.save(root.getScene(), "instruments.csv", table.csv()))
    };
  }

  private List<Column<InstrumentSheet>> columns(Kit kit) {
    return List.of(
        text("symbol", "Symbol", 110, InstrumentField.SYMBOL),
        text("name", "Name", 180, InstrumentField.DISPLAY_NAME).styled("grow"),
        text("class", "Class", 80, InstrumentField.ASSET_CLASS),
        text("currency", "Currency", 74, InstrumentField.CURRENCY),
        text("identifiers", "Identifiers", 190, InstrumentField.IDENTIFIERS),
        Column.text(
            "priced",
            "Priced on",
            96,
            one -> one.lastPriced().map(kit.moments()::date).orElse("")),
        Column.<InstrumentSheet>text("age", "Age", 110, one -> age(one).words())
            .toned(one -> age(one).tone()),
        Column.<InstrumentSheet>text("whose", "Whose", 70, one -> one.own() ? "Yours" : "Market")
            .toned(one -> one.own() ? Tone.PLAIN : Tone.FLAT));
  }

  private static Column<InstrumentSheet> text(
      String id, String title, double width, InstrumentField field) {
    return Column.text(id, title, width, one -> one.value(field));
  }

  private Age age(InstrumentSheet sheet) {
    return new Age(sheet.lastPriced(), today.get());
  }

  private void typed(KeyEvent event) {
    String key = event.getCharacter();
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (key.equalsIgnoreCase("n")) {
      event.consume();
      make();
    } else if (key.equals("/")) {
      event.consume();
      search.requestFocus();
    }
  }

  private void make() {
    model.make();
    form.focus();
  }

  private void choose(InstrumentSheet sheet) {
    model.choose(sheet);
    follow();
  }

  private void show(List<InstrumentSheet> rows) {
    table.rows(rows);
    follow();
    say();
  }

  // What is open stays chosen, also where choosing another was refused.
  private void follow() {
    Optional<String> chosen = model.chosen().get();
    InstrumentSheet selected = table.view().getSelectionModel().getSelectedItem();
    if (selected != null && chosen.equals(Optional.of(selected.name()))) {
      return;
    }
    table.view().getSelectionModel().clearSelection();
    table.rows().stream()
        .filter(one -> chosen.equals(Optional.of(one.name())))
        .findFirst()
        .ifPresent(table.view().getSelectionModel()::select);
  }

  private void say() {
    boolean busy = model.loading().get();
    boolean looked = !model.words().get().isBlank();
    int count = model.rows().get().size();
    loading.setVisible(busy);
    none.setVisible(!busy && !looked);
    unfound.setVisible(!busy && looked);
    left.note().setText(count == 0 ? "" : looked ? count + " found" : count + " of your own");
  }
}
