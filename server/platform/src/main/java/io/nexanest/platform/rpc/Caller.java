package io.nexanest.platform.rpc;

import io.grpc.Context;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.security.Principal;
import java.util.UUID;

/** Who is calling, anywhere below the interceptors. */
public final class Caller {
  static final Context.Key<Principal> PRINCIPAL = Context.key("nexanest-principal");
  static final Context.Key<String> CALL = Context.key("nexanest-call");

  private Caller() {}

  /** The principal of the call at work on this thread. */
  public static Principal principal() {
    Principal principal = PRINCIPAL.get();
    if (principal == null) {
      throw new Problem(Reason.TOKEN_MISSING, "this call needs a sign-in");
    }
    return principal;
  }

  public static UUID tenant() {
    return principal().tenant();
  }

  /** The id of the call, as the client is told it. */
  public static String callId() {
    String id = CALL.get();
    return id == null ? "none" : id;
  }

  /** A context in which the principal calls; for work that the server does on its own. */
  public static Context as(Principal principal) {
    return Context.current().withValue(PRINCIPAL, principal);
  }
}
