package io.nexanest.market.tick;

import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.state.Micros;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The store of ticks at work: what comes in is written by one thread until it is closed. */
public final class Ticks implements AutoCloseable {
  private static final String SLICE = "market";
  private static final UUID SHARED = new UUID(0, 0);
  private static final int DAYS_AHEAD = 2;

  private final Database database;
  private final TickRules rules;
  private final TickQueue queue;
  private final TickIntake intake;
  private final TickWriter writer;
  private final long firstSequence;

  private Ticks(
      Database database,
      TickRules rules,
      TickQueue queue,
      TickIntake intake,
      TickWriter writer,
      long firstSequence) {
    this.database = database;
    this.rules = rules;
    this.queue = queue;
    this.intake = intake;
    this.writer = writer;
    this.firstSequence = firstSequence;
  }

  /**
   * Goes on after what is stored, and records the time in between as a gap.
   *
   * @param startsOver whether the provider tells the same times again in each run, as a simulated
   *     one does; then what earlier runs told counts in no bar
   */
  public static Ticks open(
      Database database, TickRules rules, InstantSource clock, UUID run, boolean startsOver) {
    Instant now = clock.instant();
    Standing before = database.inTransaction(SLICE, SHARED, tx -> {
      makeDays(tx, now);
      Standing standing = TickStore.standing(tx);
      if (standing.receiveUs() > 0) {
        TickStore.gap(tx, "stopped", new Entry.Lost(standing.receiveUs(), Micros.of(now), 0));
      }
      if (startsOver) {
        TickStore.forgetDue(tx);
      }
      return standing;
    });
    Standing from = startsOver
        ? new Standing(before.lastSequence(), before.receiveUs(), 0, before.recent())
        : before;
    TickQueue queue = new TickQueue(rules.room());
    Consumer<TickBatch> write = batch -> database.inTransaction(SLICE, SHARED, tx -> {
      TickStore.write(tx, batch);
      return batch;
    });
    return new Ticks(
        database,
        rules,
        queue,
        new TickIntake(queue, rules, clock, from),
        new TickWriter(queue, run, write),
        startsOver ? Math.max(before.lastSequence(), Micros.of(now)) : 0);
  }

  /** Begins to write. */
  public void start() {
    writer.start();
  }

  public TickIntake intake() {
    return intake;
  }

  /** How many ticks wait. */
  public long waiting() {
    return queue.size();
  }

  /** How many ticks found no room. */
  public long lost() {
    return queue.lost();
  }

  /** The place of the last tick that is surely stored. */
  public long acknowledged() {
    return writer.acknowledged();
  }

  /** Ticks up to this place are of runs that don't count. */
  public long firstSequence() {
    return firstSequence;
  }

  /** A listener that keeps what is to be stored and hands everything on. */
  public TickListener before(TickListener next, Catalogue catalogue, Map<String, Integer> symbols) {
    return switch (rules.keep()) {
      case NONE -> next;
      case TRADES -> new TickRecorder(next, intake, false, catalogue, symbols);
      case ALL -> new TickRecorder(next, intake, true, catalogue, symbols);
    };
  }

  /** Makes the days ahead and drops those that are kept no longer; returns how many went. */
  public long turnDays(Instant now) {
    LocalDate keptFrom = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(rules.days());
    Function<Tx, Integer> work = tx -> {
      makeDays(tx, now);
      return TickStore.dropBefore(tx, keptFrom);
    };
    return database.inTransaction(SLICE, SHARED, work);
  }

  @Override
  public void close() {
    writer.close();
  }

  private static void makeDays(Tx tx, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    for (int i = 0; i <= DAYS_AHEAD; i++) {
      TickStore.makeDay(tx, today.plusDays(i));
    }
  }
}
