package io.nexanest.market.adapter.spi.line;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * Why a line did not open or a request was not answered.
 *
 * @param status the HTTP status; 0 where there was none
 * @param retryAfterNanos how long the provider asks to wait; -1 where it does not say
 * @param reason in words, without secrets
 */
public record Failure(int status, long retryAfterNanos, String reason) {
  private static final long NANOS = 1_000_000_000L;
  private static final long LONGEST_SECONDS = Duration.ofDays(3).toSeconds();
  private static final int LONGEST_REASON = 400;

  /** Cuts a reason short, because what a provider sends can be part of it. */
  public Failure {
    reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }

  public static Failure of(String reason) {
    return new Failure(0, -1, reason);
  }

  /** The failure that a status is, with what its header Retry-After says, or an empty text. */
  public static Failure ofStatus(int status, String retryAfter, Instant now) {
    return new Failure(
        status, waitNanos(retryAfter, now), "status " + status + ": " + meaning(status));
  }

  /** Whether the same again will be refused again. */
  public boolean beyondRetry() {
    return status == 401 || status == 403;
  }

  /** Whether the provider asks to slow down, with or without saying how long. */
  public boolean tooMany() {
    return status == 429 || status == 418 || (status == 503 && retryAfterNanos >= 0);
  }

  private static String meaning(int status) {
    return switch (status) {
      case 401, 403 -> "the key is not accepted";
      case 418 -> "banned for too many requests";
      case 429 -> "too many requests";
      default -> status / 100 == 3 ? "it points elsewhere, which is not followed" : "refused";
    };
  }

  private static long waitNanos(String retryAfter, Instant now) {
    String text = retryAfter.strip();
    if (text.matches("[0-9]{1,9}")) {
      return NANOS * Math.min(LONGEST_SECONDS, Long.parseLong(text));
    }
    try {
      Instant at =
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      long seconds = Duration.between(now, at).toSeconds() + 1;
      return NANOS * Math.clamp(seconds, 0, LONGEST_SECONDS);
    } catch (DateTimeParseException e) {
      return -1;
    }
  }
}
