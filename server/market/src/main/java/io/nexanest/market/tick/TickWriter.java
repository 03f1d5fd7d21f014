package io.nexanest.market.tick;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Brings ticks from the queue into the database, a batch a transaction, on one thread. A batch that
 * could not be written is tried again until it is, under the same number: where the commit was done
 * but the answer lost, the number tells, and nothing is written twice. Meanwhile the queue fills.
 */
public final class TickWriter implements AutoCloseable {
  static final int MOST = 20_000;
  private static final System.Logger LOG = System.getLogger("nexanest.market");
  private static final long LINGER_MS = 300;
  private static final long AGAIN_MS = 250;
  private static final long STOPPING_MS = 5_000;

  private final TickQueue queue;
  private final UUID writer;
  private final Consumer<TickBatch> database;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicLong acknowledged = new AtomicLong();
  private final Thread thread = Thread.ofVirtual().name("tick-writer").unstarted(this::run);
  private long number = 1;
  private Optional<TickBatch> pending = Optional.empty();
  private boolean failing;

  /**
   * A writer that has not started.
   *
   * @param database writes a batch in one transaction; throws where it may not have been done
   */
  TickWriter(TickQueue queue, UUID writer, Consumer<TickBatch> database) {
    this.queue = queue;
    this.writer = writer;
    this.database = database;
  }

  void start() {
    thread.start();
  }

  /** Tries to write one batch; false where the database did not take it. */
  boolean step(long waitMs) throws InterruptedException {
    if (pending.isEmpty()) {
      List<Entry> taken = queue.take(MOST, waitMs);
      if (taken.isEmpty()) {
        return true;
      }
      pending = Optional.of(new TickBatch(writer, number, taken));
    }
    TickBatch batch = pending.orElseThrow();
    try {
      database.accept(batch);
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(Level.WARNING, "ticks can't be stored; they wait and are tried again", e);
      }
      failing = true;
      return false;
    }
    if (failing) {
      LOG.log(Level.INFO, "ticks are stored again");
    }
    failing = false;
    pending = Optional.empty();
    number++;
    batch.ticks().stream().reduce((a, b) -> b).ifPresent(t -> acknowledged.set(t.sequence()));
    return true;
  }

  /** The place of the last tick that is surely stored. */
  public long acknowledged() {
    return acknowledged.get();
  }

  /** Writes what waits, as far as the database takes it, and ends. */
  @Override
  public void close() {
    closed.set(true);
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      if (!thread.join(java.time.Duration.ofMillis(STOPPING_MS))) {
        thread.interrupt();
        LOG.log(Level.WARNING, "{0} ticks were not stored before the end", queue.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closed.get()) {
        long begin = System.nanoTime();
        if (step(LINGER_MS)) {
          // Batches of some tenths of a second: few commits, and well within a second.
          long spent = (System.nanoTime() - begin) / 1_000_000;
          queue.await(MOST, LINGER_MS - spent);
        } else {
          Thread.sleep(AGAIN_MS);
        }
      }
      boolean took = true;
      while (took && (queue.size() > 0 || pending.isPresent())) {
        took = step(0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
