package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.figure.Explanation;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.figure.ProofCheck;
import io.nexanest.desktop.gateway.figure.ProofGateway;
import io.nexanest.desktop.gateway.figure.ProofLeaf;
import io.nexanest.desktop.gateway.figure.ProofNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Proves that a value is market value plus cash, and a market value quantity times price. */
public final class DemoProofs implements ProofGateway {
  /** The figures that were opened. */
  public final List<FigureRef> asked = new ArrayList<>();

  @Override
  public CompletionStage<Explanation> explain(FigureRef figure, int depth) {
    asked.add(figure);
    ProofNode general = holding("General Electric Co", "1250", "47.94", "59925.00");
    ProofNode coke = holding("Coca-Cola Co", "800", "60.88", "48704.00");
    ProofNode market = computed(
        "market_value",
        "Marlowe household, securities",
        "108629.00",
        "sum of the holdings' market values",
        List.of(general, coke));
    ProofNode cash = computed(
        "cash",
        "Marlowe household, cash",
        "212480.00",
        "sum of cash legs × rate, each rounded half even",
        List.of(
            leaf("transaction", "transactions/t1", "1991-01-02", "Deposit 240,000.00 USD"),
            leaf("transaction", "transactions/t2", "1991-01-04", "Purchase −27,520.00 USD")));
    ProofNode root = new ProofNode(
        "value",
        "Marlowe household",
        new BigDecimal("321109.00"),
        "USD",
        "market value + cash",
        List.of(market, cash),
        List.of(),
        List.of(
            new ProofCheck("value = market value + cash", true),
            new ProofCheck("value = net deposits + total gain", true)),
        List.of(),
        0);
    return CompletableFuture.completedStage(new Explanation(
        figure.name(),
        DemoMarket.TODAY,
        Instant.parse("2026-01-05T14:30:00Z"),
        figure.ledgerPosition(),
        figure.quoteSequence(),
        root));
  }

  private static ProofNode holding(String name, String units, String price, String value) {
    return computed(
        "market_value",
        name,
        value,
        "quantity × price × rate, rounded half even",
        List.of(
            computed("quantity", name, units, "sum of the lots", List.of(lot(name, units))),
            leaf("price", "", "2001-01-02", "close " + price + " USD"),
            leaf("rate", "", "2001-01-02", "1 USD = 1 USD")));
  }

  private static ProofNode lot(String name, String units) {
    return leaf("lot", "accounts/a1/lots/1", "1992-03-12", units + " of " + name);
  }

  private static ProofNode computed(
      String figure, String subject, String value, String formula, List<ProofNode> inputs) {
    String unit = "quantity".equals(figure) ? "units" : "USD";
    return new ProofNode(
        figure,
        subject,
        new BigDecimal(value),
        unit,
        formula,
        inputs,
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  private static ProofNode leaf(String kind, String resource, String date, String text) {
    return new ProofNode(
        kind,
        text,
        BigDecimal.ONE,
        "",
        "",
        List.of(),
        List.of(new ProofLeaf(kind, resource, date, "demo", text)),
        List.of(),
        List.of(),
        0);
  }
}
