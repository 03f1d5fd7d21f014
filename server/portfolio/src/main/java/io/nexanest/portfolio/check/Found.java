package io.nexanest.portfolio.check;

import io.nexanest.core.check.issue.Issue;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.platform.rpc.Problem;
import java.util.List;
import java.util.Map;

/**
 * What the checks found.
 *
 * @param scope the name of what was looked at
 * @param dismissed what is put aside, by the issue's name, standing or not
 */
record Found(String scope, List<Issue> issues, AsOf asOf, Map<String, Dismissal> dismissed) {
  Found {
    issues = List.copyOf(issues);
    dismissed = Map.copyOf(dismissed);
  }

  /** The issue of that name; {@link Problem} if it does not stand, or not any more. */
  Issue require(String name) {
    return issues.stream()
        .filter(issue -> issue.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Problem(
            Reason.RESOURCE_NOT_FOUND,
            "there is no issue " + name + " in " + scope + ", or not any more; list them again",
            Map.of("resource", name)));
  }
}
