package io.nexanest.core.check.issue;

import io.nexanest.core.transaction.Booked;
import java.util.List;

/**
 * A way to mend an issue at once.
 *
 * @param name what it is asked for by
 * @param changes the entries that it makes, in the order in which they are judged; all or none
 */
public record Fix(String name, List<Change> changes) {
  public Fix {
    changes = List.copyOf(changes);
  }

  /** Takes the transaction back. */
  public static Fix reverse(Booked target) {
    return new Fix("reverse", List.of(new Change.Reverse(target)));
  }
}
