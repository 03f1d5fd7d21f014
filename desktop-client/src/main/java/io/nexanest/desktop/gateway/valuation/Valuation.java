package io.nexanest.desktop.gateway.valuation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A scope valued. A holding that an update did not name is the same object as before, so that a
 * table can tell what to refresh.
 */
public record Valuation(
    String scope,
    String currency,
    LocalDate effectiveDate,
    LocalDate priceDate,
    long ledgerPosition,
    long quoteSequence,
    Instant evaluateTime,
    Figures figures,
    List<HoldingValue> holdings,
    List<AllocationSlice> byClass,
    List<AllocationSlice> byCurrency,
    List<AllocationSlice> bySector,
    boolean simulated) {
  /** Before the first answer. */
  public static final Valuation NONE = new Valuation(
      "",
      "",
      LocalDate.EPOCH,
      LocalDate.EPOCH,
      0,
      0,
      Instant.EPOCH,
      Figures.ZERO,
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      false);

  public Valuation {
    holdings = List.copyOf(holdings);
    byClass = List.copyOf(byClass);
    byCurrency = List.copyOf(byCurrency);
    bySector = List.copyOf(bySector);
  }

  public boolean isNone() {
    return scope.isEmpty();
  }
}
