package io.nexanest.portfolio.allocation;

import io.nexanest.api.portfolio.v1.AllocatedHolding;
import io.nexanest.api.portfolio.v1.AllocationNode;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.taxonomy.Allocation;
import io.nexanest.core.taxonomy.Node;
import io.nexanest.core.taxonomy.Subject;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.PositionValue;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.portfolio.tree.ClassificationRow;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An allocation as a message. */
public final class AllocationCodec {
  private final Allocated allocated;
  private final Standpoint standpoint;
  private final double whole;

  private AllocationCodec(Allocated allocated) {
    this.allocated = allocated;
    this.standpoint = allocated.valued().standpoint();
    this.whole = allocated.allocation().whole().get(Figure.VALUE).doubleValue();
  }

  public static io.nexanest.api.portfolio.v1.Allocation encode(Allocated allocated) {
    return new AllocationCodec(allocated).encode();
  }

  private io.nexanest.api.portfolio.v1.Allocation encode() {
    var to = io.nexanest.api.portfolio.v1.Allocation.newBuilder()
        .setName(standpoint.view().name())
        .setTaxonomy(allocated.taxonomy().id().name())
        .setAsOf(AsOfs.encode(standpoint.asOf()))
        .setCurrencyCode(standpoint.view().baseCurrency().code())
        .setLedgerPosition(standpoint.ledgerPosition())
        .setQuoteSequence(allocated.valued().quotes().sequence());
    allocated.allocation().nodes().forEach(node -> to.addNodes(node(node)));
    List<AllocatedHolding> holdings = holdings();
    int shown = Math.min(holdings.size(), Limits.REPORT_ROWS);
    return to.addAllHoldings(holdings.subList(0, shown))
        .setOmittedCount(holdings.size() - shown)
        .build();
  }

  private AllocationNode node(Allocation.NodeValue value) {
    Optional<ClassificationRow> row = row(value.node());
    return AllocationNode.newBuilder()
        .setResource(resource(value.node()))
        .setClassification(row.map(one -> one.id().name()).orElse(""))
        .setDisplayName(allocated.tree().title(value.node()))
        .setColour(row.map(ClassificationRow::colour).orElse(""))
        .setLevel(level(value.node(), row))
        .setValue(Decimals.encode(value.get(Figure.VALUE)))
        .setCostBasis(Decimals.encode(value.get(Figure.COST_BASIS)))
        .setUnrealisedGain(Decimals.encode(value.get(Figure.UNREALISED_GAIN)))
        .setRealisedGain(Decimals.encode(value.get(Figure.REALISED_GAIN)))
        .setIncome(Decimals.encode(value.get(Figure.INCOME)))
        .setWeight(weight(value.get(Figure.VALUE)))
        .build();
  }

  private record Key(Node node, Subject subject) {}

  /** Over the accounts of the scope; those that are closed in all of them are not listed. */
  private List<AllocatedHolding> holdings() {
    Set<Subject> open = new HashSet<>();
    for (PositionValue position : allocated.valued().valuation().positions()) {
      if (position.isOpen()) {
        open.add(subject(position.key()));
      }
    }
    Map<Node, Map<Key, List<Allocation.PartValue>>> byNode = new LinkedHashMap<>();
    for (Allocation.PartValue part : allocated.allocation().parts()) {
      Key key = new Key(part.portion().node(), subject(part.position()));
      if (open.contains(key.subject())) {
        byNode
            .computeIfAbsent(key.node(), node -> new LinkedHashMap<>())
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(part);
      }
    }
    List<AllocatedHolding> all = new ArrayList<>();
    byNode.values().forEach(node -> {
      List<AllocatedHolding> some = new ArrayList<>();
      node.forEach((key, parts) -> some.add(holding(key, parts)));
      some.sort(Comparator.comparingDouble((AllocatedHolding one) -> -one.getWeight())
          .thenComparing(AllocatedHolding::getSymbol));
      all.addAll(some);
    });
    return all;
  }

  private AllocatedHolding holding(Key key, List<Allocation.PartValue> parts) {
    BigDecimal value = sum(parts, Figure.VALUE);
    AllocatedHolding.Builder to = AllocatedHolding.newBuilder()
        .setNode(resource(key.node()))
        .setSubject(key.subject().name())
        .setValue(Decimals.encode(value))
        .setCostBasis(Decimals.encode(sum(parts, Figure.COST_BASIS)))
        .setUnrealisedGain(Decimals.encode(sum(parts, Figure.UNREALISED_GAIN)))
        .setRealisedGain(Decimals.encode(sum(parts, Figure.REALISED_GAIN)))
        .setIncome(Decimals.encode(sum(parts, Figure.INCOME)))
        .setWeight(weight(value));
    String holdings = standpoint.view().name() + "/holdings/";
    switch (parts.getFirst().position()) {
      case PositionKey.Security(var account, InstrumentId id) -> {
        to.setHolding(holdings + id.text());
        standpoint
            .catalogue()
            .find(id)
            .ifPresent(fact -> to.setSymbol(fact.symbol()).setDisplayName(fact.displayName()));
      }
      case PositionKey.Cash(var account, CurrencyCode currency) ->
        to.setHolding(holdings + currency.code())
            .setSymbol(currency.code())
            .setDisplayName("Cash " + currency.code());
    }
    return to.build();
  }

  private String resource(Node node) {
    return new NodeName(standpoint.view().name(), allocated.taxonomy().id(), node).text();
  }

  private int level(Node node, Optional<ClassificationRow> row) {
    int level = node instanceof Node.Whole ? 0 : 1;
    Optional<ClassificationId> at = row.flatMap(ClassificationRow::parent);
    while (at.isPresent()) {
      level++;
      at = row(new Node.OfClass(at.get())).flatMap(ClassificationRow::parent);
    }
    return level;
  }

  private Optional<ClassificationRow> row(Node node) {
    return allocated.classes().stream()
        .filter(row -> new Node.OfClass(row.id()).equals(node))
        .findFirst();
  }

  private double weight(BigDecimal value) {
    return whole == 0 ? 0 : value.doubleValue() / whole;
  }

  private static Subject subject(PositionKey key) {
    return switch (key) {
      case PositionKey.Security(var account, var instrument) -> new Subject.Instrument(instrument);
      case PositionKey.Cash(var account, var currency) -> new Subject.Cash(currency);
    };
  }

  private static BigDecimal sum(List<Allocation.PartValue> parts, Figure figure) {
    return parts.stream().map(part -> part.get(figure)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
