package io.nexanest.core.entry;

import io.nexanest.kernel.id.AccountId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All flows, with running sums for each pair of sides. */
public final class Flows {
  private record Pair(AccountId account, Flow.Side other) {}

  private final List<Flow> all = new ArrayList<>();
  private final Map<Pair, BigDecimal> sums = new HashMap<>();
  private final Tally tally;

  /** None. */
  public Flows() {
    this(new Tally());
  }

  private Flows(Tally tally) {
    this.tally = tally;
  }

  /** The same flows, to be added to by themselves. */
  public Flows copy() {
    Flows copy = new Flows(tally.copy());
    copy.all.addAll(all);
    copy.sums.putAll(sums);
    return copy;
  }

  public void add(Flow flow) {
    all.add(flow);
    tally.add(flow.entry());
    sums.merge(new Pair(flow.account(), flow.other()), flow.value(), BigDecimal::add);
  }

  /** Those that cross the boundary of the scope, in replay order. */
  public List<Flow> external(Scope scope) {
    return all.stream().filter(flow -> flow.crosses(scope)).toList();
  }

  /** The sum of {@link #external}, in view currency. */
  public BigDecimal externalSum(Scope scope) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Pair, BigDecimal> entry : sums.entrySet()) {
      if (Flow.crosses(scope, entry.getKey().account(), entry.getKey().other())) {
        sum = sum.add(entry.getValue());
      }
    }
    return sum;
  }

  /** Of all flows, whatever the scope: its flags, not its sums, are of use. */
  public Tally tally() {
    return tally;
  }
}
