package io.nexanest.market.tick;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The trades that came last, by their ids, so that one that is sent again counts once. */
final class RecentTrades {
  static final int HELD = 65_536;

  private final LinkedHashSet<Key> held = new LinkedHashSet<>();

  /** A trade's name. */
  record Key(UUID instrument, String id) {}

  RecentTrades(Set<Key> before) {
    held.addAll(new HashSet<>(before));
  }

  /** Whether it is new; from now on it isn't. */
  boolean add(UUID instrument, String id) {
    boolean fresh = held.add(new Key(instrument, id));
    if (held.size() > HELD) {
      held.removeFirst();
    }
    return fresh;
  }

  /** Takes one out that was not accepted after all. */
  void forget(UUID instrument, String id) {
    held.remove(new Key(instrument, id));
  }
}
