package io.nexanest.desktop.gateway.health;

import java.util.List;

/**
 * What the checks found.
 *
 * @param checks how many checks were run
 * @param omitted how many issues more there are than the server lists
 * @param dismissed how many of all are put aside
 */
public record Health(List<Issue> issues, int checks, int omitted, int dismissed) {
  public static final Health NONE = new Health(List.of(), 0, 0, 0);

  public Health {
    issues = List.copyOf(issues);
  }

  /** Those that are not put aside, of a severity. */
  public long count(Severity severity) {
    return issues.stream()
        .filter(issue -> issue.severity() == severity && issue.dismissal().isEmpty())
        .count();
  }
}
