package io.nexanest.market.adapter.replay;

import io.nexanest.market.adapter.spi.HistorySource;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.adapter.spi.table.CsvTable;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A scenario's past, as traded, up to and with its business date. */
final class ReplayHistory implements HistorySource {
  /** All prices are in cents. */
  static final int SCALE = 2;

  private final Map<String, List<RawBar>> bars = new TreeMap<>();
  private final Map<String, List<RawCorporateAction>> actions = new TreeMap<>();
  private final List<RawRate> rates;

  ReplayHistory(ReplayScenario scenario, Function<String, InputStream> opener) {
    LocalDate last = scenario.businessDate();
    keep(IndexBars.bars(table(opener, IndexBars.FILE)), last);
    switch (scenario.shares()) {
      case DOW -> keep(DowCloses.bars(table(opener, DowCloses.FILE)), last);
      case APPLE -> {
        CsvTable table = table(opener, AppleBars.FILE);
        keep(AppleBars.bars(table), last);
        actions.put(AppleBars.SYMBOL, AppleBars.actions(table));
      }
    }
    rates = ReplayRates.rates(table(opener, ReplayRates.FILE), last);
  }

  static CsvTable table(Function<String, InputStream> opener, String file) {
    return CsvTable.read(file, opener.apply(file));
  }

  private void keep(List<RawBar> all, LocalDate last) {
    for (RawBar bar : all) {
      if (!bar.date().isAfter(last)) {
        bars.computeIfAbsent(bar.symbol(), s -> new ArrayList<>()).add(bar);
      }
    }
  }

  Set<String> symbols() {
    return bars.keySet();
  }

  RawBar lastBar(String symbol) {
    return known(symbol).getLast();
  }

  @Override
  public List<RawBar> bars(String symbol, LocalDate from, LocalDate to) {
    return known(symbol).stream()
        .filter(b -> !b.date().isBefore(from) && !b.date().isAfter(to))
        .toList();
  }

  @Override
  public List<RawCorporateAction> corporateActions(String symbol) {
    known(symbol);
    return actions.getOrDefault(symbol, List.of());
  }

  @Override
  public List<RawRate> rates(LocalDate from, LocalDate to) {
    return rates.stream()
        .filter(r -> !r.date().isBefore(from) && !r.date().isAfter(to))
        .toList();
  }

  private List<RawBar> known(String symbol) {
    List<RawBar> found = bars.get(symbol);
    if (found == null) {
      throw new UnknownSymbolException(ReplayProviderFactory.ID, symbol);
    }
    return found;
  }
}
