package io.nexanest.portfolio.importing.text;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.util.Map;

/** Refusals of a whole file. */
public final class Unreadable {
  private Unreadable() {}

  public static Problem because(String text) {
    return new Problem(Reason.STATEMENT_UNREADABLE, text);
  }

  public static Problem because(String text, Map<String, String> metadata) {
    return new Problem(Reason.STATEMENT_UNREADABLE, text, metadata);
  }

  /** A hint without which, or with which, the file can't be read. */
  public static Problem hint(String field, Reason reason, String text) {
    return Problem.invalid("header.format." + field, reason, text);
  }

  public static Problem tooLarge(String text, String limit) {
    return new Problem(Reason.MESSAGE_TOO_LARGE, text, Map.of("limit", limit));
  }
}
