package io.nexanest.market.adapter.csv;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.paced.PacedFeed;
import io.nexanest.market.adapter.spi.table.CsvTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Opens a folder of tables. Settings: {@code instruments} (instruments.csv), {@code bars}
 * (bars.csv), {@code rates} (none), {@code price-scale} (4), {@code rate} in ticks a second (1).
 * Its business date is that of the newest bar, and its quotes are last closes, marked delayed.
 */
public final class CsvProviderFactory implements ProviderFactory {
  static final String ID = "csv";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    int scale = (int) settings.number("price-scale", 4, 0, 9);
    long rate = settings.number("rate", 1, 1, 1_000);
    String rates = settings.text("rates", "");
    var market = new CsvMarket(
        table(settings, settings.text("instruments", "instruments.csv")),
        table(settings, settings.text("bars", "bars.csv")),
        rates.isEmpty() ? List.of() : List.of(table(settings, rates)),
        scale);
    List<RawBar> last = market.lastBars();
    LocalDate today = last.stream()
        .map(RawBar::date)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalArgumentException(
            settings.text("bars", "bars.csv") + " has no bars; it must have one"));
    var feed = new PacedFeed(ID, new ClosingQuotes(last), rate);
    return new Provider(ID, today, false, market, market, feed);
  }

  private static CsvTable table(ProviderSettings settings, String file) {
    return CsvTable.read(file, settings.opener().apply(file));
  }
}
