package io.nexanest.market.minute;

import io.nexanest.market.state.Micros;
import io.nexanest.market.tick.RepairCause;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Makes bars of a minute out of ticks. Which minutes to make is written with the ticks themselves,
 * so only what has changed is made anew, and a crash in between forgets none. A minute is made once
 * it has ended by the feed's own clock; until then its bar is made of its ticks for who asks.
 */
public final class MinuteRollups {
  static final int MOST = 1_440;
  private static final String SLICE = "market";
  private static final UUID SHARED = new UUID(0, 0);
  private static final long MINUTE_US = 60_000_000L;

  private final Database database;
  private final Source source;

  /**
   * Where the ticks come from.
   *
   * @param newestUs the newest time that a tick has told
   * @param after ticks up to this place in the order of arrival don't count
   * @param provider what bars call their source
   */
  public record Source(LongSupplier newestUs, long after, String provider) {}

  public MinuteRollups(Database database, Source source) {
    this.database = database;
    this.source = source;
  }

  /** Makes bars that are due; returns how many were written. */
  public long step(Instant now) {
    int open = (int) (source.newestUs().getAsLong() / MINUTE_US);
    if (open <= 0) {
      return 0;
    }
    return database.inTransaction(SLICE, SHARED, tx -> {
      long written = 0;
      SequencedMap<Integer, RepairCause> due = MinuteBarStore.takeDue(tx, open, MOST);
      for (Stretch each : stretches(due)) {
        written += MinuteBarStore.roll(
            tx,
            each.from(),
            each.to(),
            source.after(),
            each.cause(),
            source.provider(),
            Micros.of(now));
      }
      return written;
    });
  }

  /**
   * The bars of an instrument from a minute to a minute, both included, as known at a moment; with
   * {@code unmade} those that are still to be made as well.
   */
  List<MinuteBar> bars(UUID instrument, int from, int to, long knownUs, boolean unmade) {
    return database.inTransaction(SLICE, SHARED, tx -> {
      List<MinuteBar> made = MinuteBarStore.of(tx, instrument, from, to, knownUs);
      return (unmade ? overlaid(tx, instrument, made, from, to) : made)
          .stream().filter(bar -> bar.trades() > 0).toList();
    });
  }

  long newestUs() {
    return source.newestUs().getAsLong();
  }

  /** The newest time that a tick had told at a moment. */
  long newestUs(long knownUs) {
    return database.inTransaction(SLICE, SHARED, tx -> MinuteBarStore.newest(tx, knownUs));
  }

  private List<MinuteBar> overlaid(Tx tx, UUID instrument, List<MinuteBar> made, int from, int to) {
    SequencedMap<Integer, RepairCause> due = new TreeMap<>();
    MinuteBarStore.due(tx, from, to).forEach(minute -> due.put(minute, RepairCause.TRADES));
    if (due.isEmpty()) {
      return made;
    }
    Map<Integer, MinuteBar> all = new TreeMap<>();
    made.stream()
        .filter(bar -> !due.containsKey(bar.minute()))
        .forEach(b -> all.put(b.minute(), b));
    for (Stretch each : stretches(due)) {
      MinuteBarStore.live(tx, instrument, each.from(), each.to(), source.after())
          .forEach(bar -> all.put(bar.minute(), bar));
    }
    return List.copyOf(all.values());
  }

  /** Minutes one after another with the same cause. */
  record Stretch(int from, int to, RepairCause cause) {}

  static List<Stretch> stretches(SequencedMap<Integer, RepairCause> due) {
    List<Stretch> stretches = new ArrayList<>();
    due.forEach((minute, cause) -> {
      Stretch last = stretches.isEmpty() ? new Stretch(-1, -1, cause) : stretches.getLast();
      if (last.to() + 1 == minute && last.cause() == cause && last.from() >= 0) {
        stretches.set(stretches.size() - 1, new Stretch(last.from(), minute, cause));
      } else {
        stretches.add(new Stretch(minute, minute, cause));
      }
    });
    return stretches;
  }
}
