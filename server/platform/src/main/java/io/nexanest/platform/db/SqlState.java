package io.nexanest.platform.db;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL's five characters say; DbClient hides them some causes deep. */
public final class SqlState {
  public static final String UNIQUE_VIOLATION = "23505";
  private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "55P03");

  private SqlState() {}

  /** The state of the first SQLException among the causes. */
  public static Optional<String> of(Throwable e) {
    Throwable at = e;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  static boolean isRetryable(String state) {
    return RETRYABLE.contains(state);
  }

  static boolean isConnection(String state) {
    return state.startsWith("08") || state.startsWith("57P") || "25P03".equals(state);
  }

  /** A statement was stopped because its time was over. */
  static boolean isStopped(String state) {
    return "57014".equals(state);
  }

  static boolean isDiskFull(String state) {
    return "53100".equals(state);
  }
}
