package io.nexanest.market.tick;

import io.nexanest.market.state.Micros;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where ticks come in: gives each its place in the order of arrival, judges whether it is late, and
 * leaves out what was sent again. Late is a matter of the feed's own clock, the newest time that it
 * has told, so a replayed day is judged like a live one.
 */
public final class TickIntake {
  private static final long MINUTE_US = 60_000_000L;
  private static final long DAY_US = 1_440 * MINUTE_US;
  private static final long AHEAD_US = MINUTE_US;

  private final TickQueue queue;
  private final TickRules rules;
  private final InstantSource clock;
  private final RecentTrades recent;
  private long sequence;
  private long newestUs;
  private long again;
  private long ahead;

  /** An intake that goes on after what was stored before. */
  TickIntake(TickQueue queue, TickRules rules, InstantSource clock, Standing before) {
    this.queue = queue;
    this.rules = rules;
    this.clock = clock;
    this.recent = new RecentTrades(before.recent());
    this.newestUs = before.newestUs();
    this.sequence = Math.max(before.lastSequence(), Micros.of(clock.instant()));
  }

  /** Takes a tick; false where it is left out: sent again, of the future, or without room. */
  public synchronized boolean take(Tick tick) {
    long now = Micros.of(clock.instant());
    if (tick.tickUs() > now + AHEAD_US) {
      ahead++;
      return false;
    }
    Optional<String> id = tick instanceof Tick.Trade trade ? trade.id() : Optional.empty();
    if (id.isPresent() && !recent.add(tick.instrument(), id.orElseThrow())) {
      again++;
      return false;
    }
    long newest = Math.max(newestUs, tick.tickUs());
    if (!queue.offer(new Entry.Accepted(tick, sequence + 1, now, newest, lateness(tick)))) {
      // The provider may send it again once there is room.
      id.ifPresent(name -> recent.forget(tick.instrument(), name));
      return false;
    }
    sequence++;
    newestUs = newest;
    return true;
  }

  /** The newest time that a tick has told, in microseconds since 1970. */
  public synchronized long newestUs() {
    return newestUs;
  }

  /** The place of the last tick that was taken. */
  public synchronized long lastSequence() {
    return sequence;
  }

  /** How many trades were sent again and left out. */
  public synchronized long again() {
    return again;
  }

  /** How many ticks were of the future and left out. */
  public synchronized long ahead() {
    return ahead;
  }

  private Lateness lateness(Tick tick) {
    long behind = newestUs / MINUTE_US - tick.tickUs() / MINUTE_US;
    boolean repair = tick instanceof Tick.Correction || tick instanceof Tick.Cancel;
    // A repair needs the other ticks of its minute, which are kept for some days.
    long most = repair ? (rules.days() - 1L) * DAY_US / MINUTE_US : rules.lateMinutes();
    if (behind <= 0 || newestUs == 0) {
      return Lateness.IN_TIME;
    }
    return behind <= most ? Lateness.LATE : Lateness.TOO_LATE;
  }
}
