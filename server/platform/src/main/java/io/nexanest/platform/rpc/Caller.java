package io.nexanest.platform.rpc;

import io.grpc.Context;
import io.grpc.Deadline;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.security.Principal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Who is calling, anywhere below the interceptors. */
public final class Caller {
  private static final Context.Key<Principal> PRINCIPAL = Context.key("nexanest-principal");
  private static final Context.Key<String> CALL = Context.key("nexanest-call");

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

  /**
   * Refuses to go on when nobody waits for the answer any more; asked before each statement, so
   * that work ends soon after its caller has gone or its time is spent.
   */
  public static void goOn() {
    stopped().ifPresent(problem -> {
      throw problem;
    });
  }

  /** Why the call at work on this thread is over, if it is. */
  public static Optional<Problem> stopped() {
    Context context = Context.current();
    if (!context.isCancelled()) {
      return Optional.empty();
    }
    return Optional.of(
        context.cancellationCause() instanceof TimeoutException
            ? new Problem(Reason.DEADLINE_SPENT, "the call's time was spent before it was done")
            : new Problem(Reason.CALL_CANCELLED, "the caller has gone"));
  }

  /** How long the call at work on this thread has left; empty where it has no deadline. */
  public static OptionalLong remainingMs() {
    Deadline deadline = Context.current().getDeadline();
    return deadline == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(1, deadline.timeRemaining(TimeUnit.MILLISECONDS)));
  }

  /** A context that knows the call by the id that the client is told. */
  public static Context in(String callId) {
    return Context.current().withValue(CALL, callId);
  }

  /** A context in which the principal calls; for work that the server does on its own. */
  public static Context as(Principal principal) {
    return Context.current().withValue(PRINCIPAL, principal);
  }
}
