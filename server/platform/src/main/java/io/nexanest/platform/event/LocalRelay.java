package io.nexanest.platform.event;

import com.google.protobuf.InvalidProtocolBufferException;
import io.nexanest.api.event.v1.Envelope;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Moves events from the outbox to the handlers of this process, in order, at least once.
 *
 * <p>One thread owns the position. It is written back after the handlers have run, so a crash in
 * between repeats events and never skips one. {@link #wake} releases a permit that may be released
 * many times for one pass; the thread drains them all before it reads, so a wake-up that comes
 * after the read has begun leads to one more pass, and none is lost. Without a wake-up the thread
 * still looks every second, which covers events that another process wrote.
 */
public final class LocalRelay implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("nexanest.relay");
  private static final String SLICE = "platform";
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int PAGE = 200;
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Database database;
  private final List<EventHandler> handlers;
  private final Semaphore wakeUps = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;

  public LocalRelay(Database database, List<EventHandler> handlers) {
    this.database = database;
    this.handlers = List.copyOf(handlers);
    this.thread = Thread.ofVirtual().name("local-relay").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** There may be something new. */
  public void wake() {
    wakeUps.release();
  }

  /** Moves one page; returns how many events there were. */
  public int step() {
    return database.inTransaction(SLICE, NOBODY, tx -> {
      List<Entry> page = page(tx).orElseGet(() -> {
        tx.write(
            "insert into platform.relay (name, position) values ('local', 0) on conflict do nothing",
            List.of());
        return page(tx).orElseThrow();
      });
      page.forEach(this::dispatch);
      if (!page.isEmpty()) {
        tx.write(
            "update platform.relay set position = ? where name = 'local'",
            List.of(page.getLast().position()));
      }
      return page.size();
    });
  }

  @Override
  public void close() {
    open = false;
    wake();
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (open) {
      try {
        wakeUps.drainPermits();
        // A page that is not full was the last; what came after it has released a permit.
        if (step() < PAGE && wakeUps.tryAcquire(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.log(Level.TRACE, "woken");
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (open) {
          LOG.log(Level.WARNING, "the relay will try again", e);
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What comes next, with the position locked; empty where there is no position yet. */
  private static Optional<List<Entry>> page(Tx tx) {
    // Nobody waits for the disk: a position that a crash forgets repeats events.
    tx.write("""
        select position, set_config('synchronous_commit', 'off', true)
        from platform.relay where name = 'local' for update""", List.of());
    List<Optional<Entry>> rows = tx.sql("""
            select o.position, o.envelope from platform.relay r
            left join lateral (
              select position, envelope from platform.outbox
              where position > r.position order by position limit :page) o on true
            where r.name = 'local' order by o.position""").with("page", PAGE).list(LocalRelay::entry);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<Entry> entry(Row row) {
    return row.findBytes("envelope").map(envelope -> new Entry(row.number("position"), envelope));
  }

  private void dispatch(Entry entry) {
    try {
      Envelope event = Envelope.parseFrom(entry.envelope());
      for (EventHandler handler : handlers) {
        if (handler.type().equals(event.getType())) {
          handler.handle(event);
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("an event can't be read: position " + entry.position(), e);
    }
  }

  private record Entry(long position, byte[] envelope) {}
}
