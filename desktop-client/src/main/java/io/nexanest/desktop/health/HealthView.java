package io.nexanest.desktop.health;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.health.Health;
import io.nexanest.desktop.gateway.health.Issue;
import io.nexanest.desktop.gateway.health.Severity;
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
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How many issues there are at the head, the issues below, and the chosen one at the right. */
final class HealthView implements Subscription {
  private final HealthViewModel model;
  private final Kit kit;
  private final Navigator navigator;
  private final DataTable<Issue> table;
  private final Map<Severity, Kpi> counts = new EnumMap<>(Severity.class);
  private final IssueView chosen;
  private final VBox root = new VBox();
  private final Panel panel;
  private final Subscriptions lifetime = new Subscriptions();

  HealthView(HealthViewModel model, Kit kit, Navigator navigator) {
    this.model = model;
    this.kit = kit;
    this.navigator = navigator;
    table = new DataTable<>(
        "issues",
        columns(),
        new EmptyState(
            Icons.DONE, "Nothing to mend", "The checks found nothing wrong with these books."));
    table.onSelect(model::choose);
    table.onOpen(this::open);
    chosen = new IssueView(
        model, kit, this::open, issue -> navigator.open(Destination.mark(issue.subject())));
    panel = new Panel("Data health", table.view(), tools());
    SplitPane split = new SplitPane(panel, chosen.node());
    split.setDividerPositions(0.7);
    SplitPane.setResizableWithParent(chosen.node(), false);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("health-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("health-banner", model.notice()), tiles(), split);
    lifetime.add(model.shown().subscribe(now -> table.rows(now))::unsubscribe);
    lifetime.add(model.health().subscribe(this::show)::unsubscribe);
    lifetime.add(model.loading().subscribe(now -> show(model.health().get()))::unsubscribe);
    lifetime.add(chosen);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private HBox tiles() {
    HBox tiles = new HBox(6);
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTICE)) {
      Kpi kpi = new Kpi("health-" + severity.name().toLowerCase(Locale.ROOT), severity.plural());
      kpi.setPrefWidth(220);
      counts.put(severity, kpi);
      tiles.getChildren().add(kpi);
    }
    return tiles;
  }

  private Node[] tools() {
    TextField filter = new TextField();
    filter.setId("health-filter");
    filter.setPromptText("Filter");
    filter.setAccessibleText("Show only issues with these words");
    filter.textProperty().bindBidirectional(model.filter());
    CheckBox dismissed = new CheckBox("Dismissed too");
    dismissed.setId("health-dismissed");
    dismissed.selectedProperty().bindBidirectional(model.dismissed());
    return new Node[] {
      filter,
      new Segment<>("health-showing", List.of(Showing.values()), Showing::title, model.showing()),
      dismissed,
      Parts.iconButton("health-load", "Run the checks again", Icons.REFRESH, model::load),
      Parts.iconButton(
          "health-export",
          "Export as CSV",
          Icons.EXPORT,
          () -> CsvFile.save(root.getScene(), "issues.csv", table.csv()))
    };
  }

  private List<Column<Issue>> columns() {
    return List.of(
        new Column<Issue>(
            "severity",
            "Severity",
            76,
            issue -> issue.severity().title(),
            Issue::severity,
            HealthView::tone,
            List.of()),
        Column.text("check", "Check", 150, Issue::checkTitle),
        new Column<Issue>(
            "date",
            "Date",
            92,
            issue -> kit.moments().date(issue.date()),
            Issue::date,
            issue -> Tone.PLAIN,
            List.of()),
        Column.<Issue>text(
                "sentence", "What is wrong, and what would be right", 360, Issue::sentence)
            .styled("grow"),
        Column.<Issue>text(
                "state",
                "State",
                84,
                issue -> issue.dismissal().isPresent()
                    ? "dismissed"
                    : issue.fixes().isEmpty() ? "" : "fix offered")
            .styled("soft"));
  }

  static Tone tone(Issue issue) {
    return switch (issue.severity()) {
      case ERROR -> Tone.DOWN;
      case WARNING -> Tone.WARN;
      case NOTICE, OTHER -> Tone.FLAT;
    };
  }

  private void show(Health now) {
    counts.forEach((severity, kpi) -> {
      long count = now.count(severity);
      Tone tone = count == 0
          ? Tone.FLAT
          : severity == Severity.ERROR
              ? Tone.DOWN
              : severity == Severity.WARNING ? Tone.WARN : Tone.FLAT;
      kpi.show(kit.formats().scaled(count, 0), tone, under(severity), Tone.FLAT);
    });
    table.answered(now.checks() > 0);
    panel.note().setText(note(now));
  }

  private String note(Health now) {
    if (model.loading().get()) {
      return "the checks are running";
    }
    String checks = now.checks() + " checks";
    String dismissed = now.dismissed() == 0 ? "" : ", " + now.dismissed() + " dismissed";
    String omitted = now.omitted() == 0 ? "" : ", " + now.omitted() + " more not listed";
    return now.checks() == 0 ? "" : checks + dismissed + omitted;
  }

  private static String under(Severity severity) {
    return switch (severity) {
      case ERROR -> "a figure is wrong or missing";
      case WARNING -> "a figure is probably wrong";
      case NOTICE, OTHER -> "unusual, often right";
    };
  }

  private void open(Issue issue) {
    if (issue.ofTransaction()) {
      navigator.open(Destination.transaction(issue.subject()));
    } else if (issue.ofInstrument()) {
      navigator.open(Destination.chart(issue.subject()));
    }
  }
}
