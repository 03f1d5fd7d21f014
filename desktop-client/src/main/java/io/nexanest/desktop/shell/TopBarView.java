package io.nexanest.desktop.shell;

import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.Live;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Name, scope, search, and the three figures that are always in sight. */
final class TopBarView extends HBox {
  private final ShellViewModel model;
  private final Kit kit;
  private final MenuButton scope = new MenuButton();
  private final Label value = new Label(Formats.NONE);
  private final Label day = new Label(Formats.NONE);
  private final Label cash = new Label(Formats.NONE);

  TopBarView(ShellViewModel model, Live live, Kit kit, Runnable search) {
    this.model = model;
    this.kit = kit;
    getStyleClass().add("top-bar");
    scope.setId("scope");
    scope.getStyleClass().add("scope-button");
    scope.setAccessibleText("Household or portfolio in view");
    Button find = Parts.button(
        "search", "Search screens, portfolios, instruments…   Ctrl+K", Icons.SEARCH, search);
    find.getStyleClass().add("search-button");
    HBox summary = new HBox(
        item("net-value", "Net value", value, "value", live),
        item("day-change", "Day change", day, "day_change", live),
        item("cash", "Cash", cash, "cash", live));
    summary.getStyleClass().add("summary");
    getChildren()
        .addAll(Parts.label("NEXANEST", "brand"), scope, Parts.gap(), find, Parts.gap(), summary);
    model.books().addListener((at, before, now) -> scopes());
    model.scope().addListener((at, before, now) -> scope.setText(now.title()));
    live.valuation().valuation().addListener((at, before, now) -> show(now));
    scopes();
    show(live.valuation().valuation().get());
  }

  private VBox item(String id, String name, Label figure, String figureName, Live live) {
    figure.setId(id);
    figure.getStyleClass().addAll("summary-value", "provable");
    VBox item = new VBox(Parts.label(name, "summary-label"), figure);
    item.getStyleClass().add("summary-item");
    item.setOnMouseClicked(event -> {
      Valuation now = live.valuation().valuation().get();
      if (!now.isNone()) {
        AsOf asOf = live.valuation().asOf().get();
        model.open(Destination.proof(FigureRef.of(figureName, now.scope(), now, asOf)));
      }
    });
    return item;
  }

  private void scopes() {
    scope.setText(model.scope().get().title());
    scope
        .getItems()
        .setAll(model.scopes().stream()
            .map(choice -> {
              Icons icon = choice.isHousehold() ? Icons.HOUSEHOLD : Icons.PORTFOLIO;
              MenuItem item = new MenuItem(title(choice), icon.node());
              item.setOnAction(event -> model.look(choice));
              return item;
            })
            .toList());
  }

  private static String title(Scope scope) {
    return scope.isHousehold() ? scope.title() : "   " + scope.title();
  }

  private void show(Valuation now) {
    if (now.isNone()) {
      Parts.tone(value, Formats.NONE, Tone.PLAIN);
      Parts.tone(day, Formats.NONE, Tone.PLAIN);
      Parts.tone(cash, Formats.NONE, Tone.PLAIN);
      return;
    }
    Formats formats = kit.formats();
    var figures = now.figures();
    Parts.tone(value, formats.money(figures.value(), now.currency()), Tone.PLAIN);
    String change = formats.signedMoney(figures.dayChange(), now.currency())
        + "  ("
        + formats.signedPercent(figures.dayChangeRatio())
        + ")";
    Parts.tone(day, change, Tone.of(figures.dayChange()));
    Parts.tone(cash, formats.money(figures.cash(), now.currency()), Tone.PLAIN);
  }
}
