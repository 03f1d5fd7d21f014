package io.nexanest.desktop.gateway.comparison;

import io.nexanest.desktop.gateway.clock.AsOf;
import java.util.List;

/**
 * A scope asked two ways.
 *
 * @param omitted how many more transactions there are
 */
public record Comparison(
    String scope,
    String currency,
    AsOf left,
    AsOf right,
    List<FigureDifference> figures,
    List<HoldingDifference> holdings,
    List<TransactionDifference> transactions,
    int omitted) {
  /** Before anything was compared. */
  public static final Comparison NONE =
      new Comparison("", "", AsOf.NOW, AsOf.NOW, List.of(), List.of(), List.of(), 0);

  public Comparison {
    figures = List.copyOf(figures);
    holdings = List.copyOf(holdings);
    transactions = List.copyOf(transactions);
  }

  public boolean isNone() {
    return scope.isEmpty();
  }
}
