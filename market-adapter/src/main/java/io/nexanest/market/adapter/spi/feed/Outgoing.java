package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.line.Frame;
import io.nexanest.market.adapter.spi.time.RateLimit;
import io.nexanest.market.adapter.spi.time.Schedule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Frames that wait to be sent within the limit. On the feed's schedule only. */
final class Outgoing {
  static final int MOST = 4_096;
  private final Schedule schedule;
  private final RateLimit limit;
  private final Consumer<Frame> sending;
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private boolean pausing;

  Outgoing(Schedule schedule, RateLimit.Declared limit, Consumer<Frame> sending) {
    this.schedule = schedule;
    this.limit = new RateLimit(limit);
    this.sending = sending;
  }

  /** Sends frames as soon as they may; false if too many wait. */
  boolean add(List<Frame> frames) {
    if (waiting.size() + frames.size() > MOST) {
      return false;
    }
    waiting.addAll(frames);
    pump();
    return true;
  }

  private void pump() {
    while (!pausing && !waiting.isEmpty()) {
      long wait = limit.take(schedule.now());
      if (wait > 0) {
        pausing = true;
        schedule.runIn(wait, () -> {
          pausing = false;
          pump();
        });
      } else {
        sending.accept(waiting.removeFirst());
      }
    }
  }

  /** They are for a line that is gone. */
  void clear() {
    waiting.clear();
  }
}
