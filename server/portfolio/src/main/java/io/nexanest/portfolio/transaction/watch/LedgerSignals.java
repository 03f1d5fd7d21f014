package io.nexanest.portfolio.transaction.watch;

import io.nexanest.api.event.v1.Envelope;
import io.nexanest.platform.event.EventHandler;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes whoever follows a tenant's ledger. A signal says that there may be something new, never
 * what: the ledger itself is read, so a signal too many does no harm.
 */
public final class LedgerSignals implements EventHandler {
  private final Map<UUID, Set<Runnable>> followers = new ConcurrentHashMap<>();

  /** From now on, the follower is run after each change; run the answer to end it. */
  public Runnable follow(UUID tenant, Runnable follower) {
    followers.computeIfAbsent(tenant, key -> ConcurrentHashMap.newKeySet()).add(follower);
    return () -> followers.computeIfPresent(tenant, (key, all) -> {
      all.remove(follower);
      return all.isEmpty() ? null : all;
    });
  }

  public void changed(UUID tenant) {
    followers.getOrDefault(tenant, Set.of()).forEach(Runnable::run);
  }

  @Override
  public String name() {
    return "portfolio.ledger-signals";
  }

  @Override
  public String type() {
    return "LedgerChanged";
  }

  @Override
  public void handle(Envelope event) {
    changed(UUID.fromString(event.getTenant()));
  }
}
