package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.line.HttpLine;
import io.nexanest.market.adapter.spi.line.WebSocketLine;
import io.nexanest.market.adapter.spi.time.GuardedSchedule;
import io.nexanest.market.adapter.spi.time.Schedule;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What a feed runs on.
 *
 * @param schedule its thread and its clock
 * @param random spreads its pauses
 * @param delivery where the listener is called, one task after the other
 */
public record FeedParts(
    WebSocketLine line,
    HttpLine http,
    Schedule schedule,
    RandomGenerator random,
    Executor delivery) {
  /** The same; what a task of the schedule throws is told. */
  FeedParts guarded(Consumer<RuntimeException> failed) {
    return new FeedParts(line, http, new GuardedSchedule(schedule, failed), random, delivery);
  }
}
