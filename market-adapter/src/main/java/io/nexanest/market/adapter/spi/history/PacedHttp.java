package io.nexanest.market.adapter.spi.history;

import io.nexanest.market.adapter.spi.line.Answer;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Failure;
import io.nexanest.market.adapter.spi.line.HttpLine;
import io.nexanest.market.adapter.spi.time.RateLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Asks and waits for the answer, one request after the other, within a declared limit, unless the
 * thread that waits is interrupted. A failure that passes is tried again; a wait of much more than a minute is not waited for but told.
 */
public final class PacedHttp {
  private static final long SECOND = 1_000_000_000L;
  // A window of a minute, and the tenth that it is lengthened by.
  private static final long LONGEST_WAIT = 66 * SECOND;
  private static final int MOST_TRIES = 3;

  private final String provider;
  private final HttpLine line;
  private final RateLimit limit;
  private final LongSupplier clock;
  private final LongConsumer pause;
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * Requests of a provider.
   *
   * @param clock nanoseconds, which do not go back
   * @param pause waits for so many nanoseconds
   */
  public PacedHttp(
      String provider,
      HttpLine line,
      RateLimit.Declared limit,
      LongSupplier clock,
      LongConsumer pause) {
    this.provider = provider;
    this.line = line;
    this.limit = new RateLimit(limit);
    this.clock = clock;
    this.pause = pause;
  }

  /** Requests by the clock of this machine. */
  public static PacedHttp of(String provider, HttpLine line, RateLimit.Declared limit) {
    return new PacedHttp(provider, line, limit, System::nanoTime, PacedHttp::park);
  }

  /** May end early, when the thread is woken; whoever waits looks at the clock again. */
  private static void park(long nanos) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted while waiting for a provider's limit");
    }
    LockSupport.parkNanos(nanos);
  }

  /** The answer, of whatever kind. */
  public Answer ask(Ask ask) {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted("the requests before", e);
    }
    try {
      for (int attempt = 1; ; attempt++) {
        long wait = token();
        if (wait > 0) {
          return new Answer.Refused(
              new Failure(429, wait, "the limit is used up; ask again in " + wait / SECOND + " s"));
        }
        Answer answer = once(ask);
        if (!(answer instanceof Answer.Refused refused)
            || attempt == MOST_TRIES
            || !passes(refused.failure())) {
          return answer;
        }
        long asked = refused.failure().retryAfterNanos();
        limit.closeUntil(clock.getAsLong() + (asked >= 0 ? asked : SECOND << attempt));
      }
    } finally {
      turn.unlock();
    }
  }

  /** The body. Throws UncheckedIOException that names the provider and what it said. */
  public String body(Ask ask) {
    return switch (ask(ask)) {
      case Answer.Body body -> body.text();
      case Answer.Refused refused -> throw refusal(refused.failure());
    };
  }

  /** What to throw for a failure. */
  public UncheckedIOException refusal(Failure failure) {
    String text = "provider '" + provider + "': " + failure.reason();
    return new UncheckedIOException(text, new IOException(text));
  }

  /** Takes a token, 0; or else how long it would have to be waited for. */
  private long token() {
    for (long wait = limit.take(clock.getAsLong());
        wait > 0;
        wait = limit.take(clock.getAsLong())) {
      if (wait > LONGEST_WAIT) {
        return wait;
      }
      pause.accept(wait);
    }
    return 0;
  }

  private Answer once(Ask ask) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    line.ask(ask, answer::complete);
    try {
      return answer.get();
    } catch (InterruptedException e) {
      throw interrupted("its answer", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is only ever completed", e);
    }
  }

  private IllegalStateException interrupted(String what, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(
        "provider '" + provider + "': interrupted while waiting for " + what, e);
  }

  private static boolean passes(Failure failure) {
    return failure.tooMany() || failure.status() >= 500;
  }
}
