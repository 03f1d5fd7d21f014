package io.nexanest.desktop.gateway.remote.health;

import io.nexanest.api.portfolio.v1.IssueSeverity;
import io.nexanest.api.portfolio.v1.ListIssuesResponse;
import io.nexanest.desktop.gateway.health.Dismissal;
import io.nexanest.desktop.gateway.health.Health;
import io.nexanest.desktop.gateway.health.Issue;
import io.nexanest.desktop.gateway.health.Severity;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.util.Optional;

/** Issues of the wire as issues of the workstation. */
final class HealthCodec {
  private HealthCodec() {}

  static Health health(ListIssuesResponse from) {
    return new Health(
        from.getIssuesList().stream().map(HealthCodec::issue).toList(),
        from.getChecksCount(),
        from.getOmittedCount(),
        from.getDismissedCount());
  }

  private static Issue issue(io.nexanest.api.portfolio.v1.Issue from) {
    return new Issue(
        from.getName(),
        from.getCheck(),
        severity(from.getSeverity()),
        from.getSubject(),
        Dates.decode(from.getDate()),
        from.getSentence(),
        from.getFixesList(),
        from.hasDismissal()
            ? Optional.of(new Dismissal(
                from.getDismissal().getNote(), Times.decode(from.getDismissal().getTime())))
            : Optional.empty());
  }

  private static Severity severity(IssueSeverity from) {
    return switch (from) {
      case ISSUE_SEVERITY_ERROR -> Severity.ERROR;
      case ISSUE_SEVERITY_WARNING -> Severity.WARNING;
      case ISSUE_SEVERITY_NOTICE -> Severity.NOTICE;
      case ISSUE_SEVERITY_UNSPECIFIED, UNRECOGNIZED -> Severity.OTHER;
    };
  }
}
