package io.nexanest.desktop.gateway.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something about the books that is wrong, or looks like it.
 *
 * @param check the check that found it, such as {@code stale_price}
 * @param subject the name of a transaction, an instrument or an account
 * @param fixes the names of what would mend it
 */
public record Issue(
    String name,
    String check,
    Severity severity,
    String subject,
    LocalDate date,
    String sentence,
    List<String> fixes,
    Optional<Dismissal> dismissal) {
  public Issue {
    fixes = List.copyOf(fixes);
  }

  /** The check as words: "Stale price". */
  public String checkTitle() {
    return words(check);
  }

  /** A fix as words: "Book split". */
  public static String words(String name) {
    String spaced = name.replace('_', ' ');
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** Whether it is mended by a price that a person states. */
  public boolean wantsPrice() {
    return ofInstrument() && (check.equals("missing_price") || check.equals("stale_price"));
  }

  public boolean ofTransaction() {
    return subject.startsWith("transactions/");
  }

  public boolean ofInstrument() {
    return subject.startsWith("instruments/");
  }
}
