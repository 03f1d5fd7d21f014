package io.nexanest.desktop.income;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.income.Amounts;
import io.nexanest.desktop.gateway.income.ExpectedIncome;
import io.nexanest.desktop.gateway.income.ExpectedPayment;
import io.nexanest.desktop.gateway.income.HoldingIncome;
import io.nexanest.desktop.gateway.income.Income;
import io.nexanest.desktop.gateway.income.IncomePeriod;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Kpi;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.part.Segment;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The sums at the head, the bars and the holdings below, and the calendar at the right. */
final class IncomeView implements Subscription {
  private final IncomeViewModel model;
  private final Kit kit;
  private final Navigator navigator;
  private final IncomeBarsView bars;
  private final DataTable<HoldingIncome> holdings;
  private final DataTable<ExpectedPayment> calendar;
  private final Kpi net = new Kpi("income-net", "Net income");
  private final Kpi gross = new Kpi("income-gross", "Gross income");
  private final Kpi declared = new Kpi("income-declared", "Declared, next 12 months");
  private final Kpi estimated = new Kpi("income-estimated", "Estimated, next 12 months");
  private final VBox root = new VBox();
  private final Panel received;
  private final Subscriptions lifetime = new Subscriptions();

  IncomeView(IncomeViewModel model, Kit kit, Navigator navigator) {
    this.model = model;
    this.kit = kit;
    this.navigator = navigator;
    IncomeColumns columns = new IncomeColumns(model, kit);
    bars = new IncomeBarsView(kit);
    holdings = new DataTable<>(
        "income-holdings",
        columns.holdings(),
        new EmptyState(
            Icons.INCOME, "No income in this range", "Dividends, coupons and interest show here."));
    holdings.onOpen(this::prove);
    calendar = new DataTable<>(
        "income-calendar",
        columns.calendar(),
        new EmptyState(
            Icons.CLOCK,
            "Nothing to come",
            "A payment booked with a later pay date is declared; regular ones are estimated."));
    calendar.onOpen(payment -> navigator.open(Destination.transaction(payment.basis())));
    received = new Panel("Received", bars.node(), tools());
    root.setId("income-screen");
    root.getStyleClass().add("screen");
    SplitPane body = body();
    VBox.setVgrow(body, Priority.ALWAYS);
    root.getChildren().addAll(new Banner("income-banner", model.notice()), tiles(), body);
    lifetime.add(model.income().subscribe(this::show)::unsubscribe);
    lifetime.add(model.expected().subscribe(this::show)::unsubscribe);
    lifetime.add(model.loading().subscribe(now -> note())::unsubscribe);
    lifetime.add(model.instruments().subscribe(now -> again())::unsubscribe);
    lifetime.add(model.books().subscribe(now -> again())::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private HBox tiles() {
    net.onOpen(() -> prove(model.income().get().figure()));
    HBox tiles = new HBox(6, net, gross, declared, estimated);
    tiles.getChildren().forEach(tile -> ((Kpi) tile).setPrefWidth(240));
    return tiles;
  }

  private SplitPane body() {
    SplitPane left = new SplitPane(received, new Panel("By holding", holdings.view(), export()));
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.48);
    SplitPane body = new SplitPane(left, new Panel("Calendar", calendar.view()));
    body.setDividerPositions(0.66);
    return body;
  }

  private Node[] tools() {
    TextField from = new TextField();
    from.setId("income-from");
    from.setPromptText("From, yyyy-mm-dd");
    from.setAccessibleText("From, yyyy-mm-dd");
    from.setPrefWidth(130);
    from.textProperty().bindBidirectional(model.from());
    from.setOnAction(event -> model.load());
    return new Node[] {
      from,
      new Segment<>(
          "income-period", List.of(IncomePeriod.values()), IncomePeriod::title, model.period()),
      Parts.iconButton("income-load", "Show this range", Icons.REFRESH, model::load)
    };
  }

  private Node export() {
    return Parts.iconButton(
        "income-export",
        "Export as CSV",
        Icons.EXPORT,
        () -> CsvFile.save(root.getScene(), "income.csv", holdings.csv()));
  }

  private void show(Income now) {
    bars.show(now, model.period().get());
    holdings.rows(now.holdings());
    holdings.answered(!now.currency().isEmpty());
    Amounts total = now.total();
    net.show(
        kit.formats().money(total.net(), now.currency()),
        Tone.PLAIN,
        kit.formats().amount(total.tax(), 2) + " tax and " + kit.formats().amount(total.fee(), 2)
            + " fees withheld",
        Tone.FLAT);
    gross.show(
        kit.formats().money(total.gross(), now.currency()),
        Tone.PLAIN,
        "before fee and tax",
        Tone.FLAT);
    note();
  }

  private void show(ExpectedIncome now) {
    calendar.rows(now.payments());
    calendar.answered(!now.currency().isEmpty());
    declared.show(
        kit.formats().money(now.declared(), now.currency()), Tone.UP, "booked, gross", Tone.FLAT);
    estimated.show(
        "≈ " + kit.formats().money(now.estimated(), now.currency()),
        Tone.FLAT,
        "from the last 12 months' payments",
        Tone.FLAT);
  }

  private void note() {
    received
        .note()
        .setText(
            model.loading().get()
                ? "is being added up"
                : bars.note(model.income().get(), model.period().get()));
  }

  private void again() {
    holdings.rows(List.copyOf(holdings.rows()));
    calendar.rows(List.copyOf(calendar.rows()));
  }

  private void prove(HoldingIncome holding) {
    prove(holding.figure());
  }

  private void prove(String figure) {
    if (!figure.isEmpty()) {
      navigator.open(Destination.proof(model.figure(figure)));
    }
  }
}
