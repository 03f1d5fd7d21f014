package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.transaction.bulk.BulkView;
import io.nexanest.desktop.transaction.detail.DetailView;
import io.nexanest.desktop.transaction.gain.DisposalView;
import io.nexanest.desktop.transaction.listing.FilterView;
import io.nexanest.desktop.transaction.listing.LedgerLine;
import io.nexanest.desktop.transaction.listing.LedgerPages;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.PagedTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The ledger to the left, what is chosen of it below, the form to the right. */
final class LedgerView implements Subscription {
  private static final int SEARCHED = LedgerPages.PAGE;

  private final LedgerViewModel model;
  private final LedgerDesk desk;
  private final LedgerColumns columns;
  private final Kit kit;
  private final PagedTable<LedgerLine> table;
  private final FilterView filter;
  private final TransactionFormView formView;
  private final Panel left;
  private final EmptyState empty = new EmptyState(
      Icons.TRANSACTIONS,
      "No transactions",
      "Book one at the right with N, import a statement, or clear the filter above.");
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();
  private String sought = "";

  LedgerView(LedgerDesk desk, Kit kit) {
    this.desk = desk;
    this.kit = kit;
    model = desk.ledger();
    columns = new LedgerColumns(model, desk.bulk(), kit);
    table =
        new PagedTable<>("ledger", columns.all(), empty, line -> line.group().isPresent());
    filter = new FilterView(model.filter(), model.books(), model.instruments());
    formView = new TransactionFormView(desk.form(), model);
    left = new Panel("Ledger", center(), tools());
    left.note().setId("ledger-note");
    BorderPane ledger = new BorderPane(left);
    ledger.setTop(desk.export().node());
    SplitPane split = new SplitPane(ledger, formView.node());
    split.setDividerPositions(0.77);
    SplitPane.setResizableWithParent(formView.node(), false);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("transaction-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("ledger-banner", model.notice()), split);
    lifetime.add(filter);
    lifetime.add(formView);
    lifetime.add(desk.export());
    follow();
  }

  Node node() {
    return root;
  }

  /** Narrows the ledger to where that transaction is, and chooses it; none for an empty name. */
  void seek(String name) {
    sought = name;
    if (!name.isEmpty()) {
      model.seek(name);
    }
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Node center() {
    BorderPane body = new BorderPane(table.view());
    body.setTop(filter.node());
    BulkView bulk = new BulkView(desk.bulk(), model.books(), model.instruments(), kit);
    DetailView detail =
        new DetailView(desk.detail(), model::symbol, this::account, kit, desk.navigator());
    DisposalView disposal =
        new DisposalView(desk.disposal(), desk.form().problem(TransactionField.LOTS), kit);
    lifetime.add(bulk);
    lifetime.add(detail);
    lifetime.add(disposal);
    body.setBottom(new VBox(bulk.node(), disposal.node(), detail.node()));
    // What is chosen gives way to what is marked, and to a disposal that is typed.
    Runnable below = () -> {
      boolean marked =
          !desk.bulk().lines().get().isEmpty() || !desk.bulk().undoing().get().isEmpty();
      boolean chosen = desk.detail().shown().get().isPresent();
      show(bulk.node(), marked);
      show(detail.node(), chosen && !marked && !desk.disposal().shown().get());
    };
    lifetime.add(desk.bulk().lines().subscribe(below)::unsubscribe);
    lifetime.add(desk.bulk().undoing().subscribe(below)::unsubscribe);
    lifetime.add(desk.disposal().shown().subscribe(below)::unsubscribe);
    lifetime.add(desk.detail().shown().subscribe(below)::unsubscribe);
    below.run();
    return body;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void follow() {
    table.rows(model.lines());
    model.lines().onFilled(line -> {
      table.changed(line);
      choose();
    });
    model.onListed(this::reveal);
    table.onSort(order -> model.filter().orderBy().set(order));
    table.onChoose(this::choose);
    table.onOpen(this::open);
    table.view().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.view().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    lifetime.add(model.total().subscribe(now -> say())::unsubscribe);
    lifetime.add(model.loading().subscribe(now -> say())::unsubscribe);
    lifetime.add(model.sums().subscribe(now -> say())::unsubscribe);
    lifetime.add(model.books().subscribe(now -> table.changed())::unsubscribe);
    lifetime.add(model.instruments().subscribe(now -> table.changed())::unsubscribe);
    lifetime.add(desk.bulk().lines().subscribe(now -> table.changed())::unsubscribe);
  }

  // What is sought is on the first page once the ledger is narrowed to it, and stays chosen until
  // something else is.
  private void reveal() {
    for (int i = 0; !sought.isEmpty() && i < Math.min(model.lines().size(), SEARCHED); i++) {
      if (model.lines().get(i).transaction().map(Transaction::name).equals(Optional.of(sought))) {
        table.view().getSelectionModel().clearAndSelect(i);
        table.view().scrollTo(i);
        return;
      }
    }
  }

  private void say() {
    int total = model.total().get();
    String count = kit.formats().scaled(total, 0) + (total == 1 ? " transaction" : " transactions");
    String sums = columns.sums(model.sums().get());
    left.note()
        .setText(
            model.loading().get() && total == 0
                ? "loading…"
                : sums.isEmpty() ? count : count + "  ·  moved " + sums);
    empty.setVisible(!model.loading().get());
  }

  private Node[] tools() {
    return new Node[] {
      Parts.button("ledger-export-books", "Export…", Icons.EXPORT, desk.export()::toggle),
      Parts.iconButton("ledger-new", "New transaction, N", Icons.ADD, this::begin),
      Parts.iconButton("ledger-correct", "Correct the chosen one, E", Icons.EDIT, this::correct),
      Parts.iconButton("ledger-reverse", "Take the chosen one back, R", Icons.UNDO, this::reverse),
      Parts.iconButton(
          "ledger-export",
          "Save the chosen ones as CSV",
          Icons.FILE,
          () -> CsvFile.save(root.getScene(), "ledger.csv", table.csv(table.chosen())))
    };
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      table.current().ifPresent(this::open);
    } else if (event.getCode() == KeyCode.SPACE) {
      event.consume();
      mark();
    }
  }

  // A letter is heard when it is typed: were it heard when its key goes down, it would be typed
  // into
  // the field that it brings the cursor to.
  private void typed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Optional<Runnable> action = Optional.ofNullable(Map.<String, Runnable>of(
            "n", this::begin,
            "e", this::correct,
            "r", this::reverse,
            "d", this::duplicate,
            "/", filter::find)
        .get(event.getCharacter().toLowerCase(Locale.ROOT)));
    action.ifPresent(act -> {
      event.consume();
      act.run();
    });
  }

  private void duplicate() {
    chosen().ifPresent(one -> {
      desk.form().duplicate(one);
      formView.begin();
    });
  }

  private void begin() {
    desk.form().clear();
    formView.begin();
  }

  private void open(LedgerLine line) {
    line.group().ifPresent(group -> table.keeping(() -> model.lines().fold(group)));
    if (line.group().isEmpty()) {
      correct();
    }
  }

  private void correct() {
    chosen().filter(LedgerView::counts).ifPresent(one -> {
      desk.form().correct(one);
      formView.begin();
    });
  }

  private void reverse() {
    chosen()
        .filter(LedgerView::counts)
        .ifPresent(
            one -> desk.askToReverse().accept(one, () -> model.reverse(one, "Taken back by hand")));
  }

  private void mark() {
    List<LedgerLine> lines = table.chosen();
    lines.stream().flatMap(line -> line.transaction().stream()).forEach(desk.bulk()::mark);
    int next = table.view().getSelectionModel().getSelectedIndex() + 1;
    if (lines.size() == 1 && next < model.lines().size()) {
      table.view().getSelectionModel().clearAndSelect(next);
      table.view().getFocusModel().focus(next);
      table.view().scrollTo(Math.max(0, next - 8));
    }
  }

  private void choose() {
    Optional<Transaction> now = chosen();
    if (now.filter(one -> !one.name().equals(sought)).isPresent()) {
      sought = "";
    }
    desk.detail().show(now);
  }

  private Optional<Transaction> chosen() {
    return table.current().flatMap(LedgerLine::transaction);
  }

  private String account(String name) {
    return model.books().get().accountTitle(name);
  }

  private static boolean counts(Transaction one) {
    return one.state() == TransactionState.POSTED && one.type().enterable();
  }
}
