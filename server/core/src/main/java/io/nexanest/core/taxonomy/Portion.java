package io.nexanest.core.taxonomy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a position goes, and how much of it.
 *
 * @param weight of 1
 */
public record Portion(Node node, BigDecimal weight) {
  /** Portions that are all of the position; what is left of 1 is unclassified and comes last. */
  static List<Portion> of(Optional<Assignment> assignment, Tree tree) {
    List<Portion> portions = new ArrayList<>();
    BigDecimal left = BigDecimal.ONE;
    for (Share share : assignment.map(Assignment::shares).orElse(List.of())) {
      if (tree.has(share.classification())) {
        portions.add(new Portion(new Node.OfClass(share.classification()), share.weight()));
        left = left.subtract(share.weight());
      }
    }
    if (left.signum() > 0) {
      portions.add(new Portion(new Node.Unclassified(), left));
    }
    return portions;
  }
}
