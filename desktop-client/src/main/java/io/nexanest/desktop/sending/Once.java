package io.nexanest.desktop.sending;

import io.nexanest.desktop.gateway.call.GatewayException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Gives a write that is tried again the request id of before, while it may have had its effect.
 * Writes are told apart by what is asked for: what is equal is the same write.
 */
public final class Once {
  /** How many writes of unknown outcome are remembered; the oldest is forgotten first. */
  static final int MOST = 64;

  private final Supplier<String> requestIds;
  private final Map<Object, Open> open = new LinkedHashMap<>();

  /**
   * A write that is not settled.
   *
   * @param unknown whether an earlier try of it may have had its effect
   */
  private record Open(String id, boolean unknown) {}

  public Once(Supplier<String> requestIds) {
    this.requestIds = requestIds;
  }

  /** A try of what is asked for. */
  public Try of(Object what) {
    Open now = Optional.ofNullable(open.get(what))
        .orElseGet(() -> remember(what, new Open(requestIds.get(), false)));
    return new Try(what, now);
  }

  private Open remember(Object what, Open now) {
    open.put(what, now);
    if (open.size() > MOST) {
      open.remove(open.keySet().iterator().next());
    }
    return now;
  }

  /** One sending. */
  public final class Try {
    private final Object what;
    private final Open before;

    private Try(Object what, Open before) {
      this.what = what;
      this.before = before;
    }

    public String id() {
      return before.id();
    }

    /** Settles it when the answer is there. */
    public <A> Consumer<A> answered(Consumer<A> then) {
      return answer -> {
        settled();
        then.accept(answer);
      };
    }

    /** Settles it when it is refused for good. */
    public Consumer<GatewayException> refused(Consumer<GatewayException> then) {
      return error -> {
        failed(error);
        then.accept(error);
      };
    }

    /** An answer came: the next one that is asked for is another write. */
    public void settled() {
      if (mine()) {
        open.remove(what);
      }
    }

    /** Tells whether it may have had its effect all the same, by this try or an earlier one. */
    public boolean failed(GatewayException error) {
      // A refusal that never got as far as the request id says nothing of an earlier try.
      boolean unknown = error.outcomeUnknown() || before.unknown() && !error.settlesRequest();
      if (!unknown) {
        settled();
      } else if (mine()) {
        open.put(what, new Open(before.id(), true));
      }
      return unknown;
    }

    private boolean mine() {
      return Optional.ofNullable(open.get(what))
          .filter(now -> now.id().equals(before.id()))
          .isPresent();
    }
  }
}
