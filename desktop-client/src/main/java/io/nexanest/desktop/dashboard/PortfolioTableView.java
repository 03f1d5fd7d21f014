package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.valuation.Figures;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/** The portfolios of the household, each in its own currency; opening one looks at it. */
final class PortfolioTableView {
  private static final double HEADS = 58;

  private final DataTable<PortfolioLine> table;
  private final Panel panel;

  PortfolioTableView(Kit kit, Consumer<Scope> look) {
    Formats formats = kit.formats();
    table = new DataTable<>(
        "portfolios",
        List.of(
            Column.<PortfolioLine>text(
                    "title", "Portfolio", 140, row -> row.scope().title())
                .styled("symbol", "grow"),
            figure(
                    "value",
                    "Value",
                    124,
                    row -> known(row, f -> formats.money(f.value(), currency(row))),
                    row -> row.valuation().figures().value())
                .styled("bold"),
            figure(
                    "day",
                    "Day",
                    66,
                    row -> known(row, f -> formats.signedPercent(f.dayChangeRatio())),
                    row -> row.valuation().figures().dayChangeRatio())
                .toned(row -> Tone.of(row.valuation().figures().dayChange())),
            figure(
                    "total",
                    "Total gain",
                    92,
                    row -> known(row, f -> formats.signedPercent(f.totalGainRatio())),
                    row -> row.valuation().figures().totalGainRatio())
                .toned(row -> Tone.of(row.valuation().figures().totalGain()))),
        new EmptyState(Icons.PORTFOLIO, "No portfolios", "A household's portfolios stand here."));
    table.onOpen(row -> look.accept(row.scope()));
    panel = new Panel("Portfolios", table.view());
    panel.note().setText("Enter looks at one");
    height(0);
  }

  Node node() {
    return panel;
  }

  void show(List<PortfolioLine> lines) {
    table.rows(lines);
    height(lines.size());
  }

  // As high as its rows, but never more than leaves the tiles their place.
  private void height(int rows) {
    panel.setPrefHeight(HEADS + 24 * Math.clamp(rows, 3, 7));
    panel.setMinHeight(HEADS + 24 * 3);
  }

  private static Column<PortfolioLine> figure(
      String id,
      String title,
      double width,
      Function<PortfolioLine, String> text,
      Function<PortfolioLine, Object> value) {
    return Column.figure(id, title, width, text, value);
  }

  private static String known(PortfolioLine row, Function<Figures, String> text) {
    return row.valuation().isNone() ? Formats.NONE : text.apply(row.valuation().figures());
  }

  private static String currency(PortfolioLine row) {
    return row.valuation().currency();
  }
}
