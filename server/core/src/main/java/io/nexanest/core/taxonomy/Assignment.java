package io.nexanest.core.taxonomy;

import io.nexanest.kernel.taxonomy.AssignmentId;
import io.nexanest.kernel.taxonomy.ClassificationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From a date on, something is in these classes and no others of the tree.
 *
 * @param shares in the order in which amounts are split; none takes the subject out of all classes
 */
public record Assignment(
    AssignmentId id, Subject subject, LocalDate effectiveDate, List<Share> shares) {
  /** Throws IllegalArgumentException for more than all of it, or a class that is named twice. */
  public Assignment {
    shares = List.copyOf(shares);
    Set<ClassificationId> seen = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Share share : shares) {
      if (!seen.add(share.classification())) {
        throw new IllegalArgumentException(
            share.classification().name() + " is named twice; give it one weight");
      }
      sum = sum.add(share.weight());
    }
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "the weights sum to " + sum.toPlainString() + "; 1, which is all of it, is the most");
    }
  }
}
