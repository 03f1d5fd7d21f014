package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.gateway.importing.StatementTotal;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;

/** What the statement says that the account holds, beside the books; away if it says nothing. */
final class TotalsView {
  private final Kit kit;
  private final DataTable<StatementTotal> table;
  private final Panel panel;

  TotalsView(Kit kit) {
    this.kit = kit;
    table = new DataTable<>(
        "import-totals",
        columns(),
        new EmptyState(Icons.FILE, "No totals", "The file states no balances and positions."));
    panel = new Panel("Totals of the statement", table.view());
    panel.setPrefHeight(190);
    show(List.of());
  }

  Node node() {
    return panel;
  }

  void show(StatementImport now) {
    show(now.totals());
    long differ = now.differences();
    panel
        .note()
        .setText(
            differ == 0
                ? "the books agree"
                : differ + " of " + now.totals().size() + " differ from the books");
  }

  private void show(List<StatementTotal> totals) {
    table.rows(totals);
    panel.setVisible(!totals.isEmpty());
    panel.setManaged(!totals.isEmpty());
  }

  private List<Column<StatementTotal>> columns() {
    return List.of(
        Column.text("total-subject", "Instrument or cash", 180, StatementTotal::subject),
        Column.text("total-date", "On", 110, total -> kit.moments().date(total.date())),
        figure("total-stated", "Stated", StatementTotal::stated),
        figure("total-booked", "Booked", StatementTotal::booked),
        figure("total-difference", "Difference", StatementTotal::difference)
            .toned(total -> total.differs() ? Tone.DOWN : Tone.STALE),
        Column.<StatementTotal>text("total-note", "", 200, TotalsView::note).styled("grow"));
  }

  private Column<StatementTotal> figure(
      String id, String title, Function<StatementTotal, BigDecimal> value) {
    return Column.figure(
        id, title, 130, total -> kit.formats().price(value.apply(total)), value::apply);
  }

  private static String note(StatementTotal total) {
    if (total.unlisted()) {
      return "the statement does not list it";
    }
    return total.differs() ? "is a transaction missing, or there twice?" : "";
  }
}
