package io.nexanest.market.adapter.openfigi;

import io.nexanest.market.adapter.spi.symbology.Identifier;
import io.nexanest.market.adapter.spi.symbology.Mapped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered, for a while, the negative too: what is not known is asked for most often. The
 * entry that was not used for longest goes first. For one thread.
 */
final class AnswerCache {
  private record Kept(Mapped mapped, long until) {}

  private final int most;
  private final long lifeNanos;
  private final Map<Identifier, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  AnswerCache(int most, long lifeNanos) {
    this.most = most;
    this.lifeNanos = lifeNanos;
  }

  Optional<Mapped> get(Identifier identifier, long now) {
    Kept found = kept.get(identifier);
    if (found != null && found.until - now <= 0) {
      kept.remove(identifier);
      return Optional.empty();
    }
    return Optional.ofNullable(found).map(Kept::mapped);
  }

  void put(Identifier identifier, Mapped mapped, long now) {
    kept.put(identifier, new Kept(mapped, now + lifeNanos));
    if (kept.size() > most) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  int size() {
    return kept.size();
  }
}
