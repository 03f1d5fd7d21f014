package io.nexanest.desktop.comparison.branch;

import io.nexanest.desktop.comparison.ComparisonView;
import io.nexanest.desktop.comparison.Sides;
import io.nexanest.desktop.gateway.branch.Assumption;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchAct;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The branches to the left; to the right what is done to the chosen one, and how it compares. */
final class BranchesView implements Subscription {
  private final BranchesViewModel model;
  private final Kit kit;
  private final DataTable<Branch> table;
  private final DataTable<Assumption> assumptions;
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();

  BranchesView(
      BranchesViewModel model, Kit kit, Navigator navigator, BiConsumer<Branch, BranchAct> ask) {
    this.model = model;
    this.kit = kit;
    table = new DataTable<>(
        "branches",
        columns(),
        new EmptyState(
            Icons.BRANCH,
            "No branch yet",
            "A branch is a what-if on the real books. Make one with New branch in the bar above."));
    assumptions = new DataTable<>(
        "assumptions",
        assumed(),
        new EmptyState(
            Icons.EDIT, "Nothing assumed", "Enter the branch and choose Assume in the bar."));
    table.onSelect(model::choose);
    table.onOpen(branch -> {
      if (branch.open()) {
        model.branches().enter(branch);
      }
    });
    Panel list = new Panel("Branches", table.view());
    Panel below = new Panel(
        "Assumed prices and rates",
        assumptions.view(),
        Parts.iconButton("assumption-drop", "Let go of the chosen one", Icons.REMOVE, this::drop));
    SplitPane left = new SplitPane(list, below);
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.6);
    ComparisonView sides = new ComparisonView(
        kit,
        navigator,
        new Sides("Books", "Branch"),
        "On this day the branch says the same as the books.",
        ComparisonView.symbols(() -> model.instruments().get()));
    BranchActsView acts = new BranchActsView(model, ask);
    VBox right = new VBox(acts.node(), sides.node());
    right.setSpacing(4);
    SplitPane split = new SplitPane(left, right);
    split.setDividerPositions(0.27);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("branches-screen");
    root.getStyleClass().add("screen");
    root.getChildren()
        .addAll(
            new Banner("branches-banner", model.notice()),
            new Banner("branch-change-banner", model.branches().notice()),
            split);
    lifetime.add(acts);
    lifetime.add(model.branches().branches().subscribe(all -> {
      table.rows(all);
      model.chosen().get().ifPresent(table.view().getSelectionModel()::select);
    })::unsubscribe);
    lifetime.add(
        model
                .chosen()
                .subscribe(one -> assumptions.rows(one.map(Branch::assumptions).orElse(List.of())))
            ::unsubscribe);
    lifetime.add(model.comparison().subscribe(sides::show)::unsubscribe);
    lifetime.add(model.instruments().subscribe(all -> {
      sides.show(model.comparison().get());
      assumptions.rows(List.copyOf(assumptions.rows()));
    })::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private List<Column<Branch>> columns() {
    return List.of(
        Column.<Branch>text("title", "Branch", 150, Branch::displayName).styled("grow"),
        Column.<Branch>text("state", "State", 76, one -> one.state().title())
            .toned(one -> one.open() ? Tone.PLAIN : Tone.STALE),
        new Column<Branch>(
            "made",
            "Made, UTC",
            140,
            one -> kit.moments().moment(one.createTime()),
            Branch::createTime,
            one -> Tone.PLAIN,
            List.of("soft")));
  }

  private List<Column<Assumption>> assumed() {
    return List.of(
        Column.<Assumption>text("of", "Of", 90, this::subject).styled("symbol", "grow"),
        Column.text("date", "From", 92, Assumption::date),
        Column.figure("value", "Price or rate", 110, Assumption::value, Assumption::value));
  }

  private String subject(Assumption one) {
    return one.instrument().isEmpty()
        ? one.currency() + " for one USD"
        : ComparisonView.symbols(() -> model.instruments().get()).apply(one.instrument());
  }

  private void drop() {
    Assumption chosen = assumptions.view().getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model
          .chosen()
          .get()
          .filter(Branch::open)
          .ifPresent(branch -> model.branches().drop(branch, chosen));
    }
  }
}
