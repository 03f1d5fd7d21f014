package io.nexanest.desktop.shell.branch;

import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Overlay;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Says whether the books or a branch are in view, and goes from one to the other. */
public final class BranchBarView extends HBox {
  private final BranchViewModel model;
  private final LiveValuation live;
  private final Overlay overlay;
  private final Supplier<List<Instrument>> instruments;
  private final MenuButton chooser = new MenuButton();
  private final Button assume;
  private final Button leave;

  public BranchBarView(
      BranchViewModel model,
      LiveValuation live,
      Overlay overlay,
      Supplier<List<Instrument>> instruments) {
    this.model = model;
    this.live = live;
    this.overlay = overlay;
    this.instruments = instruments;
    setId("branch-bar");
    getStyleClass().add("branch-bar");
    setAlignment(Pos.CENTER_RIGHT);
    chooser.setId("branch-chooser");
    chooser.getStyleClass().add("branch-chooser");
    chooser.setGraphic(Icons.BRANCH.node());
    chooser.setAccessibleText("Books or branch in view");
    assume = Parts.button("branch-assume", "Assume…", Icons.EDIT, this::askAssumption);
    leave = Parts.button("branch-leave", "Leave branch", Icons.UNDO, model::leave);
    Button make = Parts.button("branch-new", "New branch", Icons.ADD, this::askNew);
    getChildren().addAll(assume, leave, chooser, make);
    model.branches().addListener((at, before, now) -> fill());
    live.asOf().addListener((at, before, now) -> show(now));
    live.branchTitle().addListener((at, before, now) -> show(live.asOf().get()));
    fill();
    show(live.asOf().get());
  }

  /** Asks what a new branch is called and what it is of. */
  public void askNew() {
    show(new NewBranchView(model, live.scope().get(), overlay::hide));
  }

  /** Asks what price or rate the branch in view should assume. */
  public void askAssumption() {
    model
        .current()
        .ifPresent(branch ->
            show(new AssumptionView(model, branch, instruments.get(), today(), overlay::hide)));
  }

  private void show(Region card) {
    StackPane.setMargin(card, new Insets(84, 0, 0, 0));
    overlay.show(card, Pos.TOP_CENTER);
  }

  private String today() {
    var valuation = live.valuation().get();
    return valuation.isNone() ? "" : valuation.effectiveDate().toString();
  }

  private void fill() {
    MenuItem books = new MenuItem("The books", Icons.BOOKS.node());
    books.setId("branch-books");
    books.setOnAction(event -> model.leave());
    chooser.getItems().setAll(books, new SeparatorMenuItem());
    for (Branch branch : model.branches().get()) {
      if (branch.open()) {
        MenuItem item = new MenuItem(branch.displayName(), Icons.BRANCH.node());
        item.setId("branch-" + branch.name().replace('/', '-'));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.enter(branch));
        chooser.getItems().add(item);
      }
    }
  }

  private void show(AsOf asOf) {
    boolean on = !asOf.branch().isEmpty();
    chooser.setText(on ? "Branch: " + live.branchTitle().get() : "The books");
    assume.setVisible(on);
    assume.setManaged(on);
    leave.setVisible(on);
    leave.setManaged(on);
  }

  /** What a scope is called in a choice. */
  static String of(Scope scope) {
    return scope.isNone() ? "Everything" : scope.title();
  }
}
