package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.taxonomy.AllocatedHolding;
import io.nexanest.desktop.gateway.taxonomy.Allocation;
import io.nexanest.desktop.gateway.taxonomy.AllocationNode;
import io.nexanest.desktop.gateway.taxonomy.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the tree: a class, or what a holding puts into it.
 *
 * @param key tells lines apart: the class's resource, with the subject behind it for a holding
 * @param node the resource whose figures prove the line
 * @param classification the class that it is or stands in; empty for the whole and the unclassified
 * @param subject what can be put elsewhere; empty for a class
 */
public record ClassLine(
    String key,
    String node,
    String classification,
    String subject,
    String title,
    int level,
    Amounts amounts,
    List<ClassLine> below) {
  public ClassLine {
    below = List.copyOf(below);
  }

  public boolean isHolding() {
    return !subject.isEmpty();
  }

  public boolean isClass() {
    return !isHolding() && !classification.isEmpty();
  }

  /** This line, and all below it. */
  public Stream<ClassLine> all() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(ClassLine::all));
  }

  /** The classes directly below. */
  public List<ClassLine> classes() {
    return below.stream().filter(ClassLine::isClass).toList();
  }

  /** The tree of an allocation that has nodes. */
  static ClassLine tree(Allocation of) {
    return at(of, 0);
  }

  private static ClassLine at(Allocation of, int index) {
    AllocationNode node = of.nodes().get(index);
    List<ClassLine> below = new ArrayList<>();
    for (int i = index + 1;
        i < of.nodes().size() && of.nodes().get(i).level() > node.level();
        i++) {
      if (of.nodes().get(i).level() == node.level() + 1) {
        below.add(at(of, i));
      }
    }
    of.holdings().stream()
        .filter(one -> one.node().equals(node.resource()))
        .forEach(one -> below.add(holding(one, node)));
    return new ClassLine(
        node.resource(),
        node.resource(),
        node.classification(),
        "",
        node.title(),
        node.level(),
        node.amounts(),
        below);
  }

  private static ClassLine holding(AllocatedHolding holding, AllocationNode node) {
    return new ClassLine(
        node.resource() + " " + holding.subject(),
        node.resource(),
        node.classification(),
        holding.subject(),
        holding.symbol() + "  " + holding.title(),
        node.level() + 1,
        holding.amounts(),
        List.of());
  }
}
