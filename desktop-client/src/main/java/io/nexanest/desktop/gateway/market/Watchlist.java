package io.nexanest.desktop.gateway.market;

import java.util.List;

/** A named list of instruments. */
public record Watchlist(String name, String displayName, List<String> instruments, String etag) {
  public Watchlist {
    instruments = List.copyOf(instruments);
  }
}
