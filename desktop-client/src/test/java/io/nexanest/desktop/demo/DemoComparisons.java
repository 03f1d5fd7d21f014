package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.comparison.Comparison;
import io.nexanest.desktop.gateway.comparison.ComparisonGateway;
import io.nexanest.desktop.gateway.comparison.FigureDifference;
import io.nexanest.desktop.gateway.comparison.HoldingDifference;
import io.nexanest.desktop.gateway.comparison.TransactionDifference;
import io.nexanest.desktop.gateway.comparison.TransactionDifference.Kind;
import io.nexanest.desktop.gateway.ledger.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Two answers that differ by one correction and one purchase. */
public final class DemoComparisons implements ComparisonGateway {
  /** What was compared. */
  public final List<String> asked = new ArrayList<>();

  private final DemoTransactions ledger;

  public DemoComparisons(DemoTransactions ledger) {
    this.ledger = ledger;
  }

  @Override
  public CompletionStage<Comparison> branch(String scope, String branch, Optional<LocalDate> date) {
    asked.add(scope + " " + branch);
    return CompletableFuture.completedStage(comparison(scope, AsOf.NOW, AsOf.NOW.in(branch)));
  }

  @Override
  public CompletionStage<Comparison> books(String scope, Instant left, AsOf right) {
    asked.add(
        scope + " " + left + " " + right.knownTime().map(Instant::toString).orElse("now"));
    return CompletableFuture.completedStage(comparison(scope, AsOf.NOW.knownAt(left), right));
  }

  private Comparison comparison(String scope, AsOf left, AsOf right) {
    List<Transaction> booked = ledger.ledger();
    return new Comparison(
        scope,
        "USD",
        left,
        right,
        List.of(
            figure("value", "1284310.25", "1283562.75"),
            figure("market_value", "1071830.25", "1104582.75"),
            figure("cash", "212480.00", "178980.00"),
            figure("cost_basis", "742118.40", "775618.40"),
            figure("unrealised_gain", "329711.85", "328964.35"),
            figure("realised_gain", "41280.10", "41280.10"),
            figure("income", "18240.66", "18240.66"),
            figure("net_deposits", "704000.00", "704000.00"),
            figure("total_gain", "580310.25", "579562.75")),
        List.of(
            holding(scope, "ge", "GE", "General Electric Co", "quantity", "1250", "1950"),
            holding(scope, "ge", "GE", "General Electric Co", "market_value", "59925", "93483"),
            holding(scope, "USD", "USD", "US dollar", "market_value", "212480", "178980")),
        List.of(
            new TransactionDifference(booked.get(3), Kind.CORRECTED),
            new TransactionDifference(booked.get(7), Kind.CORRECTION),
            new TransactionDifference(booked.get(8), Kind.ADDED)),
        0);
  }

  private static HoldingDifference holding(
      String scope, String id, String symbol, String title, String figure, String... sides) {
    return new HoldingDifference(
        scope + "/holdings/" + id, title, symbol, figure(figure, sides[0], sides[1]));
  }

  private static FigureDifference figure(String name, String left, String right) {
    BigDecimal before = new BigDecimal(left);
    BigDecimal after = new BigDecimal(right);
    return new FigureDifference(name, before, after, after.subtract(before));
  }
}
