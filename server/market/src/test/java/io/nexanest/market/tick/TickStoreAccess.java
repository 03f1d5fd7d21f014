package io.nexanest.market.tick;

import io.nexanest.platform.db.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes ticks as the writer does, without its thread, for tests of what is made of them. */
public final class TickStoreAccess {
  private final TickQueue queue = new TickQueue(2_000_000);
  private final TickIntake intake;
  private final UUID run = UUID.randomUUID();
  private long number;

  /** A store by these rules. */
  public TickStoreAccess(TickRules rules, InstantSource clock) {
    this.intake = new TickIntake(queue, rules, clock, new Standing(0, 0, 0, Set.of()));
  }

  public TickIntake intake() {
    return intake;
  }

  /** Forgets every tick and what is due. */
  public static void empty(Tx tx) {
    TickStore.dropBefore(tx, java.time.LocalDate.of(2030, 1, 1));
    TickStore.forgetDue(tx);
  }

  /** Writes what was taken in. */
  public void write(Tx tx) {
    try {
      List<Entry> entries = queue.take(2_000_000, 0);
      if (entries.isEmpty()) {
        return;
      }
      number++;
      TickStore.write(tx, new TickBatch(run, number, entries));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
