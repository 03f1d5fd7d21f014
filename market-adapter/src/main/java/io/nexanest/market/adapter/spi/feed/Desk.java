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
import java.util.function.BooleanSupplier;
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

    /** An ask would be refused again, as it stands. */
    void refused(Ask ask, String reason);
  }

  /** Who is asked for, and whether answers can be taken. */
  record Wants(Predicate<String> symbol, BooleanSupplier held) {}

  /** An ask on its way. */
  private static final class Errand {
    private final Ask ask;
    private final Backoff backoff;

    Errand(Ask ask, Backoff backoff) {
      this.ask = ask;
      this.backoff = backoff;
    }
  }

  private final FeedParts parts;
  private final RestCodec codec;
  private final RateLimit limit;
  private final Wants wants;
  private final Ears ears;
  private final Map<String, Errand> underWay = new HashMap<>();

  Desk(FeedParts parts, RestCodec codec, RateLimit.Declared limit, Wants wants, Ears ears) {
    this.parts = parts;
    this.codec = codec;
    this.limit = new RateLimit(limit);
    this.wants = wants;
    this.ears = ears;
  }

  /** Asks, unless the same is under way. */
  void ask(Ask ask) {
    if (!underWay.containsKey(key(ask))) {
      anew(ask);
    }
  }

  /** Asks; what an ask of before brings is left out. */
  void anew(Ask ask) {
    Errand errand = new Errand(ask, new Backoff(FIRST_PAUSE, LONGEST_PAUSE, parts.random()));
    underWay.put(key(ask), errand);
    send(errand);
  }

  /** What an ask of before brings is left out. */
  void forget(String topic, String symbol) {
    underWay.remove(key(topic, symbol));
  }

  private boolean current(Errand errand) {
    return underWay.get(key(errand.ask)) == errand;
  }

  private void send(Errand errand) {
    if (!current(errand)) {
      return;
    }
    if (errand.ask.symbols().stream().noneMatch(wants.symbol())) {
      underWay.remove(key(errand.ask));
      return;
    }
    if (wants.held().getAsBoolean()) {
      parts.schedule().runIn(FIRST_PAUSE, () -> send(errand));
      return;
    }
    long wait = limit.take(parts.schedule().now());
    if (wait > 0) {
      parts.schedule().runIn(wait, () -> send(errand));
      return;
    }
    try {
      parts.http().ask(errand.ask, answer -> parts.schedule().run(() -> take(errand, answer)));
    } catch (RuntimeException e) {
      // Its message may show a header's value.
      again(errand, Failure.of("it can't be asked for: " + e.getClass().getSimpleName()));
    }
  }

  private void take(Errand errand, Answer answer) {
    if (!current(errand)) {
      return;
    }
    switch (answer) {
      case Answer.Refused refused -> {
        Failure failure = refused.failure();
        if (failure.status() == 400 || failure.status() == 404) {
          underWay.remove(key(errand.ask));
          ears.refused(errand.ask, failure.reason());
        } else {
          again(errand, failure);
        }
      }
      case Answer.Body body -> read(errand, body.text());
    }
  }

  private void read(Errand errand, String body) {
    try {
      List<Said> said = codec.read(errand.ask, body, parts.schedule().now());
      underWay.remove(key(errand.ask));
      ears.answered(errand.ask, said);
    } catch (RuntimeException e) {
      underWay.put(key(errand.ask), errand);
      again(errand, Failure.of("the answer can't be read: " + e.getMessage()));
    }
  }

  private void again(Errand errand, Failure failure) {
    long pause = errand.backoff.next();
    if (failure.beyondRetry()) {
      pause = LONGEST_PAUSE;
    }
    if (failure.retryAfterNanos() > 0) {
      pause = Math.max(pause, failure.retryAfterNanos());
    }
    if (failure.tooMany() || failure.retryAfterNanos() > 0) {
      limit.closeUntil(parts.schedule().now() + pause);
    }
    ears.failed(errand.ask, failure.reason());
    parts.schedule().runIn(pause, () -> send(errand));
  }

  private static String key(Ask ask) {
    return key(ask.topic(), ask.symbol());
  }

  private static String key(String topic, String symbol) {
    return topic + ' ' + symbol;
  }
}
