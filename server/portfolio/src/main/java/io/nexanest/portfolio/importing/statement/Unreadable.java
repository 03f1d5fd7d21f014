package io.nexanest.portfolio.importing.statement;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.util.Map;

/** Refusals of a whole file. */
final class Unreadable {
  private Unreadable() {}

  static Problem because(String text) {
    return new Problem(Reason.STATEMENT_UNREADABLE, text);
  }

  static Problem because(String text, Map<String, String> metadata) {
    return new Problem(Reason.STATEMENT_UNREADABLE, text, metadata);
  }

  /** A hint without which, or with which, the file can't be read. */
  static Problem hint(String field, Reason reason, String text) {
    return Problem.invalid("header.format." + field, reason, text);
  }

  static Problem tooLarge(String text, String limit) {
    return new Problem(Reason.MESSAGE_TOO_LARGE, text, Map.of("limit", limit));
  }
}
