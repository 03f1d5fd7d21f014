package io.nexanest.desktop.gateway.branch;

import java.time.Instant;
import java.util.List;

/**
 * A named overlay on the books.
 *
 * @param scope a portfolio, a household, or empty for everything
 */
public record Branch(
    String name,
    String displayName,
    String scope,
    BranchState state,
    List<Assumption> assumptions,
    String etag,
    Instant createTime) {
  public Branch {
    assumptions = List.copyOf(assumptions);
  }

  /** One that is still to be made. */
  public static Branch wanted(String displayName, String scope) {
    return new Branch("", displayName, scope, BranchState.OPEN, List.of(), "", Instant.EPOCH);
  }

  public Branch called(String title) {
    return new Branch(name, title, scope, state, assumptions, etag, createTime);
  }

  public Branch assuming(List<Assumption> all) {
    return new Branch(name, displayName, scope, state, all, etag, createTime);
  }

  public boolean open() {
    return state == BranchState.OPEN;
  }
}
