package io.nexanest.core.taxonomy;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.taxonomy.Allocation.NodeValue;
import io.nexanest.core.taxonomy.Allocation.PartValue;
import io.nexanest.core.taxonomy.Allocator.Classes;
import io.nexanest.core.trace.Fact;
import io.nexanest.core.trace.Trace;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a tree's nodes. A position's figure is split by {@link Split}; a node has the
 * parts that are put into it and all that its children have, so that the whole is the sum of the
 * positions' to the cent; what is owed and not yet paid is in no class. An unrealised gain is not
 * split: it is the difference of what its value, the interest in it and its cost were split into, so
 * that it is so in every node too.
 */
final class NodeFigures {
  private static final String PART =
      "figure of the position × weight, rounded; the last part is what the others leave";

  private record Placed(
      Position position, Optional<Assignment> assignment, List<Portion> portions, int at) {
    Portion portion() {
      return portions.get(at);
    }
  }

  private final Book book;
  private final Scope scope;
  private final Market market;
  private final Tree tree;
  private final Trace trace;
  private final Map<Node, List<Placed>> placed = new HashMap<>();
  private final Map<Node, Map<Figure, BigDecimal>> nodes = new HashMap<>();
  private final Map<Placed, Map<Figure, BigDecimal>> parts = new HashMap<>();

  NodeFigures(Book book, Scope scope, Market market, Classes classes, Trace trace) {
    this.book = book;
    this.scope = scope;
    this.market = market.remembered();
    this.tree = classes.tree();
    this.trace = trace;
    for (Position position : book.positions(scope)) {
      Optional<Assignment> assignment = classes.assignments().of(position.key());
      List<Portion> portions = Portion.of(assignment, tree);
      for (int i = 0; i < portions.size(); i++) {
        placed
            .computeIfAbsent(portions.get(i).node(), key -> new ArrayList<>())
            .add(new Placed(position, assignment, portions, i));
      }
    }
  }

  BigDecimal figure(Figure figure, Node node) {
    trace.open(figure.id(), tree.title(node), "Σ of what is put into it + Σ of what is below it");
    BigDecimal sum = BigDecimal.ZERO;
    for (Placed one : placed.getOrDefault(node, List.of())) {
      BigDecimal part = part(figure, one);
      parts.computeIfAbsent(one, key -> new EnumMap<>(Figure.class)).put(figure, part);
      sum = sum.add(part);
    }
    for (Node child : tree.children(node)) {
      sum = sum.add(figure(figure, child));
    }
    if (trace.isOn() && node instanceof Node.Whole) {
      trace.check("Σ of the nodes = Σ of the positions", ofPositions(figure).compareTo(sum) == 0);
    }
    nodes.computeIfAbsent(node, key -> new EnumMap<>(Figure.class)).put(figure, sum);
    return trace.close(sum, book.view().code());
  }

  /** What has been calculated. */
  Allocation allocation() {
    List<NodeValue> values = tree.nodes().stream()
        .map(node -> new NodeValue(node, nodes.getOrDefault(node, Map.of())))
        .toList();
    List<PartValue> each = new ArrayList<>();
    for (Node node : tree.nodes()) {
      for (Placed one : placed.getOrDefault(node, List.of())) {
        each.add(
            new PartValue(one.position().key(), one.portion(), parts.getOrDefault(one, Map.of())));
      }
    }
    return new Allocation(values, each);
  }

  private BigDecimal part(Figure figure, Placed one) {
    if (figure != Figure.UNREALISED_GAIN) {
      return split(figure, one);
    }
    trace.open(
        figure.id(),
        one.position().key(),
        "part of the market value − part of the interest accrued − part of the cost");
    return trace.close(gain(one), book.view().code());
  }

  private BigDecimal gain(Placed one) {
    return switch (one.position()) {
      case CashPosition cash -> BigDecimal.ZERO;
      case SecurityPosition security -> {
        BigDecimal gain = split(Figure.MARKET_VALUE, one).subtract(split(Figure.COST_BASIS, one));
        boolean accrues =
            market.terms().terms(security.key().instrument()).bond().isPresent();
        yield accrues ? gain.subtract(split(Figure.ACCRUED_INTEREST, one)) : gain;
      }
    };
  }

  private BigDecimal split(Figure figure, Placed one) {
    trace.open(figure.id(), one.position().key(), PART);
    BigDecimal whole = Valuer.figure(figure, book, one.position(), market, trace);
    List<BigDecimal> split =
        Split.of(whole, one.portions().stream().map(Portion::weight).toList(), book.view());
    if (trace.isOn()) {
      tell(one, split);
    }
    return trace.close(split.get(one.at()), book.view().code());
  }

  /** The weight, and for the last of several parts what the others are. */
  private void tell(Placed one, List<BigDecimal> split) {
    weight(one, one.portion());
    int last = split.size() - 1;
    if (one.at() == last) {
      for (int i = 0; i < last; i++) {
        Portion other = one.portions().get(i);
        trace.open("other_part", tree.title(other.node()), "figure × weight, rounded");
        weight(one, other);
        trace.close(split.get(i), book.view().code());
      }
    }
  }

  private void weight(Placed one, Portion portion) {
    one.assignment()
        .ifPresent(from -> trace.leaf(
            portion.weight(),
            "",
            new Fact.OfAssignment(
                from.id(),
                from.subject().name(),
                tree.title(portion.node()),
                from.effectiveDate())));
  }

  private BigDecimal ofPositions(Figure figure) {
    return book.positions(scope).stream()
        .map(position -> Valuer.figure(figure, book, position, market, Trace.silent()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
