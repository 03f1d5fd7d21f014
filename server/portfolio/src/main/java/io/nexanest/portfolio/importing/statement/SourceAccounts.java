package io.nexanest.portfolio.importing.statement;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.util.Collection;
import java.util.List;

/** Which of a file's accounts is meant; an import is of one account. */
public final class SourceAccounts {
  private static final int NAMED = 10;

  private SourceAccounts() {}

  /**
   * The account meant, as the file names it; empty if the file names none.
   *
   * @param names the accounts that have transactions
   * @param wanted as the request says; may be empty where there is no choice
   */
  public static String choose(Collection<String> names, String wanted) {
    List<String> distinct = names.stream().distinct().sorted().toList();
    if (wanted.isBlank()) {
      if (distinct.size() > 1) {
        throw refused("the file has " + distinct.size() + " accounts", distinct);
      }
      return distinct.isEmpty() ? "" : distinct.getFirst();
    }
    return distinct.stream()
        .filter(wanted.strip()::equals)
        .findFirst()
        .orElseThrow(() -> refused("the file has no account '" + wanted + "'", distinct));
  }

  private static RuntimeException refused(String what, List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return Unreadable.hint(
        "source_account",
        Reason.STATEMENT_UNREADABLE,
        what + "; say which to read: " + some + (names.size() > NAMED ? ", …" : ""));
  }
}
