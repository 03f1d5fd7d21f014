package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.call.GatewayException;
import java.util.function.Supplier;

/** Gives a write that is tried again the request id of before, while it may have had its effect. */
final class Once {
  private final Supplier<String> requestIds;
  private String open = "";
  private String id = "";

  Once(Supplier<String> requestIds) {
    this.requestIds = requestIds;
  }

  /** A try of what is asked for; the same words are the same thing. */
  Try of(String what) {
    if (!open.equals(what)) {
      open = what;
      id = requestIds.get();
    }
    return new Try(id);
  }

  /** One sending. */
  final class Try {
    private final String mine;

    private Try(String mine) {
      this.mine = mine;
    }

    String id() {
      return mine;
    }

    void settled() {
      if (id.equals(mine)) {
        open = "";
      }
    }

    void failed(GatewayException error) {
      if (!error.outcomeUnknown()) {
        settled();
      }
    }
  }
}
