package io.nexanest.platform.rpc;

import io.nexanest.kernel.reason.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque tokens for pages and resumed streams: what they say is bound by a code to the caller's
 * tenant and to the question, so that a token can neither be made up nor taken elsewhere. Each has
 * the time it was given at: a page's is honoured for a day, a stream's for seven.
 */
public final class Pages {
  private static final int CODE_BYTES = 12;

  private static final Duration PAGE_AGE = Duration.ofDays(1);
  private static final Duration RESUME_AGE = Duration.ofDays(7);

  private final SecretKeySpec key;
  private final InstantSource clock;

  public Pages(byte[] secret) {
    this(secret, InstantSource.system());
  }

  public Pages(byte[] secret, InstantSource clock) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
    this.clock = clock;
  }

  /**
   * Where a stream is to go on.
   *
   * @param position what the token says
   * @param expired whether it is older than it is honoured
   */
  public record Resume(String position, boolean expired) {}

  /**
   * One page of rows.
   *
   * @param next the token of the page after it; empty when this is the last
   */
  public record Page<R>(List<R> rows, String next) {}

  private record Read(String position, Duration age) {}

  /** How many rows to answer: 0 is the default, more than the most is the most. */
  public static int size(int asked) {
    if (asked < 0) {
      throw Problem.invalid("page_size", Reason.FIELD_INVALID, "a page size is 0 or more");
    }
    return asked == 0 ? Limits.PAGE_DEFAULT : Math.min(asked, Limits.PAGE_MAX);
  }

  /**
   * The page of rows that were read with one more than it holds, so that it is known whether that
   * was all.
   *
   * @param position where to go on after a row
   */
  public <R> Page<R> page(String question, List<R> rows, int size, Function<R, String> position) {
    return rows.size() <= size
        ? new Page<>(rows, "")
        : new Page<>(rows.subList(0, size), token(question, position.apply(rows.get(size - 1))));
  }

  /** A token that says where to go on, for this tenant and question alone. */
  public String token(String question, String position) {
    byte[] body =
        (clock.instant().getEpochSecond() + " " + position).getBytes(StandardCharsets.UTF_8);
    byte[] code = code(question, body);
    byte[] all = Arrays.copyOf(code, CODE_BYTES + body.length);
    System.arraycopy(body, 0, all, CODE_BYTES, body.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Where to go on, or empty for the first page. */
  public Optional<String> position(String question, String token) {
    Optional<Read> read = read(question, token, "page_token", Reason.PAGE_TOKEN_INVALID);
    if (read.filter(page -> page.age().compareTo(PAGE_AGE) > 0).isPresent()) {
      throw Problem.invalid(
          "page_token", Reason.PAGE_TOKEN_INVALID, "the token is older than a day; start anew");
    }
    return read.map(Read::position);
  }

  /** The same for a resume token. */
  public Optional<Resume> resume(String question, String token) {
    return read(question, token, "resume_token", Reason.RESUME_TOKEN_INVALID)
        .map(read -> new Resume(read.position(), read.age().compareTo(RESUME_AGE) > 0));
  }

  private Optional<Read> read(String question, String token, String field, Reason reason) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(token);
      if (all.length > CODE_BYTES) {
        byte[] body = Arrays.copyOfRange(all, CODE_BYTES, all.length);
        if (MessageDigest.isEqual(code(question, body), Arrays.copyOf(all, CODE_BYTES))) {
          return Optional.of(read(new String(body, StandardCharsets.UTF_8)));
        }
      }
    } catch (IllegalArgumentException e) {
      // Not base 64: refused below like any other token that is not ours.
    }
    throw Problem.invalid(
        field, reason, "the token is not one that this question was answered with; start anew");
  }

  private Read read(String body) {
    int space = body.indexOf(' ');
    Instant given = Instant.ofEpochSecond(Long.parseLong(body.substring(0, space)));
    return new Read(body.substring(space + 1), Duration.between(given, clock.instant()));
  }

  private byte[] code(String question, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((Caller.tenant() + "\n" + question + "\n").getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(body), CODE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }
}
