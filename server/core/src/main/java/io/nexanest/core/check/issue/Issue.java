package io.nexanest.core.check.issue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something about the books that is wrong, or looks like it.
 *
 * @param name the same for as long as the same thing is wrong: {@code issues/}, the check and what
 *     it is about
 * @param date the date on which it shows
 * @param sentence what is wrong and what would be right
 * @param fixes what would mend it at once; empty where only a person knows
 */
public record Issue(
    String name,
    String check,
    Severity severity,
    Subject subject,
    LocalDate date,
    String sentence,
    List<Fix> fixes) {
  public static final String COLLECTION = "issues/";

  public Issue {
    fixes = List.copyOf(fixes);
  }

  /** The check that finds issues of that name; anything, where the name is no issue's. */
  public static String checkOf(String name) {
    return name.substring(name.indexOf('/') + 1).split("\\.", 2)[0];
  }

  /** The name of a check's issue about those things, each a text without a dot. */
  public static String nameOf(String check, String... about) {
    return COLLECTION
        + check
        + Arrays.stream(about).map(part -> "." + part).collect(Collectors.joining());
  }
}
