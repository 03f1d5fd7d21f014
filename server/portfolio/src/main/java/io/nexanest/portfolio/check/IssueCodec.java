package io.nexanest.portfolio.check;

import io.nexanest.api.portfolio.v1.FixIssueResponse;
import io.nexanest.api.portfolio.v1.IssueDismissal;
import io.nexanest.api.portfolio.v1.IssueSeverity;
import io.nexanest.api.portfolio.v1.ListIssuesResponse;
import io.nexanest.core.check.Checks;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.TransactionCodec;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.util.List;
import java.util.Optional;

/** Issues as messages. */
final class IssueCodec {
  private IssueCodec() {}

  static ListIssuesResponse encode(Found found, boolean showDismissed) {
    List<Issue> shown = found.issues().stream()
        .filter(issue -> showDismissed || !found.dismissed().containsKey(issue.name()))
        .toList();
    ListIssuesResponse.Builder to = ListIssuesResponse.newBuilder()
        .setAsOf(AsOfs.encode(found.asOf()))
        .addAllChecks(Checks.names())
        .setOmittedCount(Math.max(0, shown.size() - Limits.REPORT_ROWS))
        .setDismissedCount((int) found.issues().stream()
            .filter(issue -> found.dismissed().containsKey(issue.name()))
            .count());
    shown.stream()
        .limit(Limits.REPORT_ROWS)
        .map(issue -> issue(issue, Optional.ofNullable(found.dismissed().get(issue.name()))))
        .forEach(to::addIssues);
    return to.build();
  }

  static IssueDismissal encode(Dismissal dismissal) {
    return IssueDismissal.newBuilder()
        .setIssue(dismissal.issue())
        .setNote(dismissal.note())
        .setUser(dismissal.user().name())
        .setTime(Times.encode(dismissal.time()))
        .setRestored(dismissal.restored())
        .build();
  }

  static FixIssueResponse booked(List<LedgerEntry> entries, Standing standing) {
    return FixIssueResponse.newBuilder()
        .addAllTransactions(entries.stream()
            .map(entry -> TransactionCodec.encode(entry, standing))
            .toList())
        .build();
  }

  private static io.nexanest.api.portfolio.v1.Issue issue(
      Issue issue, Optional<Dismissal> dismissal) {
    var to = io.nexanest.api.portfolio.v1.Issue.newBuilder()
        .setName(issue.name())
        .setCheck(issue.check())
        .setSeverity(IssueSeverity.valueOf("ISSUE_SEVERITY_" + issue.severity().name()))
        .setSubject(issue.subject().name())
        .setDate(Dates.encode(issue.date()))
        .setSentence(issue.sentence())
        .addAllFixes(issue.fixes().stream().map(Fix::name).toList());
    dismissal.map(IssueCodec::encode).ifPresent(to::setDismissal);
    return to.build();
  }
}
