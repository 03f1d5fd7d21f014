package io.nexanest.portfolio.overlay;

import io.nexanest.kernel.id.BranchId;
import java.time.Instant;
import java.util.List;

/**
 * A branch as stored.
 *
 * @param scope the portfolio or household whose accounts it may book on; empty for all
 */
public record BranchRow(
    BranchId id,
    String displayName,
    String scope,
    BranchState state,
    List<Assumption> assumptions,
    long version,
    Instant createTime,
    Instant updateTime) {
  public BranchRow {
    assumptions = List.copyOf(assumptions);
  }

  public BranchRow changed(String name, List<Assumption> assumed, Instant now) {
    return new BranchRow(id, name, scope, state, assumed, version + 1, createTime, now);
  }

  public BranchRow ended(BranchState end, Instant now) {
    return new BranchRow(id, displayName, scope, end, assumptions, version + 1, createTime, now);
  }
}
