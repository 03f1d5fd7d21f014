package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.valuation.AllocationSlice;
import io.nexanest.desktop.gateway.valuation.HoldingValue;
import io.nexanest.desktop.gateway.valuation.Valuation;
import java.util.List;

/** By what a whole is cut into parts. */
public enum Grouping {
  CLASS("Class"),
  SECTOR("Sector"),
  CURRENCY("Currency"),
  INSTRUMENT("Instrument");

  private final String title;

  Grouping(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The parts as the server made them. */
  public List<AllocationSlice> parts(Valuation valuation) {
    return switch (this) {
      case CLASS -> valuation.byClass();
      case SECTOR -> valuation.bySector();
      case CURRENCY -> valuation.byCurrency();
      case INSTRUMENT -> valuation.holdings().stream().map(Grouping::part).toList();
    };
  }

  private static AllocationSlice part(HoldingValue holding) {
    return new AllocationSlice(holding.symbol(), holding.marketValue(), holding.weight());
  }
}
