package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.line.Answer;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Failure;
import io.nexanest.market.adapter.spi.time.Backoff;
import io.nexanest.market.adapter.spi.time.RateLimit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Asks by HTTP within the limits, one at a time for a topic of a symbol, and again after a failure
 * as long as the symbol is wanted. On the feed's schedule only.
 */
final class Desk {
  private static final long FIRST_PAUSE = 1_000_000_000L;
  private static final long LONGEST_PAUSE = 60_000_000_000L;

  /** Hears what answers say. */
  interface Ears {
    /** An answer has been read. */
    void answered(Ask ask, List<Said> said);

    /** An ask has failed and is tried again. */
    void failed(Ask ask, String reason);
  }

  private final FeedParts parts;
  private final RestCodec codec;
  private final RateLimit limit;
  private final Backoff backoff;
  private final Predicate<String> wanted;
  private final Ears ears;
  private final Map<String, Ask> underWay = new HashMap<>();

  Desk(
      FeedParts parts,
      RestCodec codec,
      RateLimit.Declared limit,
      Predicate<String> wanted,
      Ears ears) {
    this.parts = parts;
    this.codec = codec;
    this.limit = new RateLimit(limit);
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, parts.random());
    this.wanted = wanted;
    this.ears = ears;
  }

  /** Asks, unless the same is under way. */
  void ask(Ask ask) {
    if (underWay.putIfAbsent(key(ask), ask) == null) {
      send(ask);
    }
  }

  private void send(Ask ask) {
    if (!wanted.test(ask.symbol())) {
      underWay.remove(key(ask));
      return;
    }
    long wait = limit.take(parts.schedule().now());
    if (wait > 0) {
      parts.schedule().runIn(wait, () -> send(ask));
      return;
    }
    parts.http().ask(ask, answer -> parts.schedule().run(() -> take(ask, answer)));
  }

  private void take(Ask ask, Answer answer) {
    switch (answer) {
      case Answer.Refused refused -> again(ask, refused.failure());
      case Answer.Body body -> {
        List<Said> said;
        try {
          said = codec.read(ask, body.text(), parts.schedule().now());
        } catch (IllegalArgumentException e) {
          again(ask, Failure.of("the answer can't be read: " + e.getMessage()));
          return;
        }
        underWay.remove(key(ask));
        backoff.reset();
        ears.answered(ask, said);
      }
    }
  }

  private void again(Ask ask, Failure failure) {
    long pause = backoff.next();
    if (failure.beyondRetry()) {
      pause = LONGEST_PAUSE;
    }
    if (failure.retryAfterNanos() > 0) {
      pause = Math.max(pause, failure.retryAfterNanos());
    }
    if (failure.tooMany() || failure.retryAfterNanos() > 0) {
      limit.closeUntil(parts.schedule().now() + pause);
    }
    ears.failed(ask, failure.reason());
    parts.schedule().runIn(pause, () -> send(ask));
  }

  private static String key(Ask ask) {
    return ask.topic() + ' ' + ask.symbol();
  }
}
