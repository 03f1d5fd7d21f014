package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.book.Account;
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
 * @param part which of the theme's colours its class at the top has, from 0; below 0 for none
 * @param subject what can be put elsewhere; empty for a class
 */
public record ClassLine(
    String key,
    String node,
    String classification,
    String subject,
    String title,
    int level,
    int part,
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
        part(of, index),
        node.amounts(),
        below);
  }

  /** By the place of the class at the top, so that it stays whatever is in the classes. */
  static int part(Allocation of, int index) {
    return (int) of.nodes().subList(0, index + 1).stream()
            .filter(node -> node.level() == 1)
            .count()
        - 1;
  }

  /** A whole account, which is in no place of the tree. */
  static ClassLine account(Account account) {
    return new ClassLine(
        account.name(),
        "",
        "",
        account.name(),
        account.displayName(),
        0,
        -1,
        Amounts.NONE,
        List.of());
  }

  public boolean isAccount() {
    return subject.startsWith("accounts/");
  }

  private static ClassLine holding(AllocatedHolding holding, AllocationNode node) {
    return new ClassLine(
        node.resource() + " " + holding.subject(),
        node.resource(),
        node.classification(),
        holding.subject(),
        holding.symbol() + "  " + holding.title(),
        node.level() + 1,
        -1,
        holding.amounts(),
        List.of());
  }
}
