package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.valuation.AllocationSlice;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.gateway.valuation.ValueHistory;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.tile.Dial;
import io.nexanest.desktop.ui.tile.Ring;
import io.nexanest.desktop.ui.tile.Trend;
import java.time.LocalDate;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The day, the share that is cash, and the last quarter, to be read at a glance. */
final class TilesView {
  private static final int SESSIONS = 64;
  private static final int FULL_DIAL_PERCENT = 5;

  private final Kit kit;
  private final Dial day;
  private final Ring cash;
  private final Trend trend;
  private final HBox row;

  TilesView(Kit kit) {
    this.kit = kit;
    day = new Dial("tile-day", "Day change", FULL_DIAL_PERCENT, kit.look());
    cash = new Ring("tile-cash", "Cash share", kit.look());
    trend = new Trend("tile-trend", "Last quarter", kit.look());
    row = new HBox(4, day.node(), cash.node(), trend.node());
    row.setMinSize(0, 0);
    row.getChildren().forEach(one -> HBox.setHgrow(one, Priority.ALWAYS));
  }

  Node node() {
    return row;
  }

  void show(Valuation now) {
    Formats formats = kit.formats();
    if (now.isNone()) {
      day.show(0, Formats.NONE, "");
      cash.show(0, Formats.NONE, "");
      return;
    }
    day.show(
        now.figures().dayChangeRatio(),
        formats.signedPercent(now.figures().dayChangeRatio()),
        formats.signedMoney(now.figures().dayChange(), now.currency()));
    double share = now.byClass().stream()
        .filter(part -> part.key().equals("cash"))
        .mapToDouble(AllocationSlice::weight)
        .findFirst()
        .orElse(0);
    cash.show(share, formats.percent(share), formats.money(now.figures().cash(), now.currency()));
  }

  void show(ValueHistory history) {
    int all = history.values().length;
    int from = Math.max(0, all - SESSIONS);
    double[] last = Arrays.copyOfRange(history.values(), from, all);
    if (last.length == 0) {
      trend.show(last, 0, Formats.NONE, "");
      return;
    }
    trend.show(
        last,
        Double.compare(last[last.length - 1], last[0]),
        kit.formats().compact(last[last.length - 1]),
        "since " + kit.moments().date(LocalDate.ofEpochDay(history.days()[from])));
  }
}
