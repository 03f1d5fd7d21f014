package io.nexanest.portfolio.transaction.source;

import io.nexanest.kernel.id.UserId;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.security.Principal;

/** Who booked an entry, and what they were called then. */
public record Booker(UserId user, String name) {
  /** Who calls. */
  public static Booker caller() {
    Principal principal = Caller.principal();
    return new Booker(new UserId(principal.user()), principal.name());
  }
}
