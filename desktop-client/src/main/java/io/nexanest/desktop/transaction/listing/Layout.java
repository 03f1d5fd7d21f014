package io.nexanest.desktop.transaction.listing;

import io.nexanest.desktop.gateway.ledger.query.LedgerGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which line shows what: heads of groups, and below each its entries unless it is folded. */
final class Layout {
  private final int size;
  private final int[] heads;
  private final int[] firsts;

  Layout(List<LedgerGroup> groups, Set<String> folded, int total) {
    heads = new int[groups.size()];
    firsts = new int[groups.size()];
    int line = 0;
    int entry = 0;
    for (int i = 0; i < heads.length; i++) {
      LedgerGroup group = groups.get(i);
      heads[i] = line;
      firsts[i] = entry;
      line += 1 + (folded.contains(group.key()) ? 0 : group.count());
      entry += group.count();
    }
    size = groups.isEmpty() ? total : line;
  }

  int size() {
    return size;
  }

  /** The group whose head the line is, or -1. */
  int head(int line) {
    int found = Arrays.binarySearch(heads, line);
    return Math.max(found, -1);
  }

  /** The entry that the line shows; only of a line that is no head. */
  int entry(int line) {
    if (heads.length == 0) {
      return line;
    }
    int group = -Arrays.binarySearch(heads, line) - 2;
    return firsts[group] + line - heads[group] - 1;
  }
}
