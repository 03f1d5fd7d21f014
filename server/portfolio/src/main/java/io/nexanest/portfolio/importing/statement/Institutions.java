package io.nexanest.portfolio.importing.statement;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.util.Optional;

/** Whether a file is of the institution that keeps the account that it is uploaded to. */
public final class Institutions {
  private Institutions() {}

  /**
   * Refuses what is of another one, since then another account is meant. What either side leaves
   * open is no contradiction, and a longer name of the same institution is none either.
   *
   * @param stated by the file
   * @param keeps by the account
   */
  public static void refuseOther(String stated, String keeps) {
    found(stated, keeps).ifPresent(text -> {
      throw Problem.invalid("header.account", Reason.FIELD_INVALID, text);
    });
  }

  private static Optional<String> found(String stated, String keeps) {
    String one = Column.plain(stated);
    String other = Column.plain(keeps);
    boolean same = one.isEmpty() || other.isEmpty() || one.contains(other) || other.contains(one);
    return same
        ? Optional.empty()
        : Optional.of(("is kept by '%s', and the file's account by '%s'; upload it to the account"
                + " that is meant, or say in header.format.source_account which of the file's it is")
            .formatted(keeps, stated));
  }
}
