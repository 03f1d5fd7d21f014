package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.taxonomy.AllocatedHolding;
import io.nexanest.desktop.gateway.taxonomy.Allocation;
import io.nexanest.desktop.gateway.taxonomy.AllocationNode;
import io.nexanest.desktop.gateway.taxonomy.Amounts;
import io.nexanest.desktop.gateway.taxonomy.Assignment;
import io.nexanest.desktop.gateway.taxonomy.ClassShare;
import io.nexanest.desktop.gateway.taxonomy.Taxonomy;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyField;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyGateway;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Two taxonomies with the figures that a server would give; changes are noted, and can be lost. */
public final class DemoTaxonomies implements TaxonomyGateway {
  /** The changes that were asked for, with the ids they were asked under. */
  public final List<TaxonomyChange> changes = new ArrayList<>();

  public final List<String> requestIds = new ArrayList<>();

  /** The questions that allocations were asked for. */
  public final List<AsOf> asked = new ArrayList<>();

  /** What classes a holding is in can be refused. */
  public final Refusing refusing = new Refusing();

  private final List<Taxonomy> all = new ArrayList<>(List.of(
      new Taxonomy("taxonomies/t1", "Asset classes"), new Taxonomy("taxonomies/t2", "Regions")));
  private boolean losesAnswers;

  public void loseAnswers(boolean lose) {
    losesAnswers = lose;
  }

  @Override
  public CompletionStage<List<Taxonomy>> taxonomies() {
    return CompletableFuture.completedStage(List.copyOf(all));
  }

  @Override
  public CompletionStage<Allocation> allocation(String scope, String taxonomy, AsOf asOf) {
    asked.add(asOf);
    String whole = scope + "/" + taxonomy;
    List<AllocationNode> nodes = List.of(
        node(whole, "", "Whole", 0, "321109.00", "79260.00", 1.0),
        node(whole, "c1", "Shares", 1, "94629.00", "68460.00", 0.2947),
        node(whole, "c2", "Domestic", 2, "59925.00", "41250.00", 0.1866),
        node(whole, "c3", "Abroad", 2, "34704.00", "27210.00", 0.1081),
        node(whole, "c4", "Bonds", 1, "0.00", "0.00", 0),
        node(whole, "c5", "Cash", 1, "212480.00", "0.00", 0.6617),
        node(whole, "unclassified", "Unclassified", 1, "14000.00", "10800.00", 0.0436));
    return CompletableFuture.completedStage(new Allocation(
        taxonomy,
        "USD",
        8123,
        0,
        nodes,
        List.of(
            holding(whole, "c2", "GE", "General Electric Co", "59925.00", "41250.00", 0.1866),
            holding(whole, "c3", "KO", "Coca-Cola Co", "34704.00", "27210.00", 0.1081),
            holding(whole, "c5", "USD", "Cash USD", "212480.00", "0.00", 0.6617),
            holding(whole, "unclassified", "KO", "Coca-Cola Co", "14000.00", "10800.00", 0.0436)),
        0));
  }

  @Override
  public CompletionStage<List<Assignment>> assignments(String taxonomy, String subject, AsOf asOf) {
    return refusing.or(List.of(new Assignment(
        subject,
        LocalDate.of(1990, 1, 2),
        List.of(new ClassShare(taxonomy + "/classifications/c3", new BigDecimal("0.7125"))))));
  }

  @Override
  public CompletionStage<String> change(TaxonomyChange change, String requestId) {
    changes.add(change);
    requestIds.add(requestId);
    if (losesAnswers) {
      return CompletableFuture.failedStage(
          GatewayException.of(Reason.DEADLINE_SPENT, "no answer in time"));
    }
    return CompletableFuture.completedStage(
        switch (change.act()) {
          case CREATE -> {
            String name = "taxonomies/t" + (all.size() + 1);
            all.add(new Taxonomy(name, change.value(TaxonomyField.TITLE)));
            yield name;
          }
          case DELETE -> {
            all.removeIf(one -> one.name().equals(change.name()));
            yield change.name();
          }
          case RENAME, ADD_CLASS, ASSIGN -> change.name();
          case RENAME_CLASS, MOVE_CLASS, DELETE_CLASS ->
            change.name().substring(0, change.name().indexOf("/classifications/"));
        });
  }

  private static AllocationNode node(
      String whole, String id, String title, int level, String value, String cost, double weight) {
    return new AllocationNode(
        resource(whole, id),
        id.startsWith("c") ? resource(whole, id).substring(whole.indexOf("taxonomies/")) : "",
        title,
        "",
        level,
        amounts(value, cost, weight));
  }

  private static String resource(String whole, String id) {
    return switch (id) {
      case "" -> whole;
      case "unclassified" -> whole + "/unclassified";
      default -> whole + "/classifications/" + id;
    };
  }

  private static AllocatedHolding holding(
      String whole, String id, String symbol, String title, String value, String cost, double w) {
    String subject = symbol.equals("USD")
        ? "currencies/USD"
        : "instruments/" + symbol.toLowerCase(java.util.Locale.ROOT);
    return new AllocatedHolding(
        resource(whole, id), subject, symbol, title, amounts(value, cost, w));
  }

  private static Amounts amounts(String value, String cost, double weight) {
    BigDecimal worth = new BigDecimal(value);
    BigDecimal paid = new BigDecimal(cost);
    BigDecimal gain = paid.signum() == 0 ? BigDecimal.ZERO : worth.subtract(paid);
    return new Amounts(
        worth,
        paid,
        gain,
        paid.multiply(new BigDecimal("-0.006")).setScale(2, java.math.RoundingMode.HALF_EVEN),
        paid.movePointLeft(2).setScale(2, java.math.RoundingMode.HALF_EVEN),
        weight);
  }
}
