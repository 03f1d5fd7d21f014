package io.nexanest.core.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How a figure came about. */
public sealed interface Proof {
  /** In {@link #unit()}. */
  BigDecimal value();

  /** A currency code, or empty for quantities, prices per unit and rates. */
  String unit();

  /**
   * A calculated figure.
   *
   * @param figure its id, such as {@code market_value}
   * @param subject what it is a figure of: a position, a scope, a lot; may be empty
   * @param formula its rule, in words
   * @param inputs what went into it, in order
   */
  record Step(
      String figure,
      String subject,
      BigDecimal value,
      String unit,
      String formula,
      List<Proof> inputs,
      List<Check> checks)
      implements Proof {
    public Step {
      inputs = List.copyOf(inputs);
      checks = List.copyOf(checks);
    }
  }

  /** A recorded fact with the number that it contributes. */
  record Leaf(BigDecimal value, String unit, Fact fact) implements Proof {}

  /** The recorded facts below this node, in order. */
  default Stream<Leaf> leaves() {
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf);
      case Step step -> step.inputs().stream().flatMap(Proof::leaves);
    };
  }

  /** Whether every check of this node and below it passed. */
  default boolean holds() {
    return switch (this) {
      case Leaf leaf -> true;
      case Step step ->
        step.checks().stream().allMatch(Check::passed)
            && step.inputs().stream().allMatch(Proof::holds);
    };
  }
}
