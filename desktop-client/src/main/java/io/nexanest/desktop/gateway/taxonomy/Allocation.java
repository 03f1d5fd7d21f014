package io.nexanest.desktop.gateway.taxonomy;

import java.util.List;

/**
 * The scope in view by the classes of a taxonomy.
 *
 * @param nodes the whole first, each class before those below it
 * @param omitted how many holdings more there are than the server lists
 */
public record Allocation(
    String taxonomy,
    String currency,
    long ledgerPosition,
    long quoteSequence,
    List<AllocationNode> nodes,
    List<AllocatedHolding> holdings,
    int omitted) {
  public static final Allocation NONE = new Allocation("", "", 0, 0, List.of(), List.of(), 0);

  public Allocation {
    nodes = List.copyOf(nodes);
    holdings = List.copyOf(holdings);
  }
}
