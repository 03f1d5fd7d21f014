package io.nexanest.portfolio.check;

import io.nexanest.api.portfolio.v1.DismissIssueRequest;
import io.nexanest.api.portfolio.v1.IssueDismissal;
import io.nexanest.kernel.id.UserId;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.valuation.Question;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Putting issues aside that are as they should be, and taking them up again. */
public final class Dismissals {
  private final Platform platform;
  private final Issues issues;

  public Dismissals(Platform platform, Issues issues) {
    this.platform = platform;
    this.issues = issues;
  }

  IssueDismissal dismiss(DismissIssueRequest request) {
    Fields fields = new Fields();
    String note = fields.text("note", request.getNote(), Limits.NOTE_CHARACTERS);
    fields.check();
    UUID tenant = Caller.tenant();
    Optional<Problem> refusal = refusal(tenant, request);
    Dismissal dismissal = new Dismissal(
        request.getName(),
        note,
        new UserId(Caller.principal().user()),
        platform.clock().instant().truncatedTo(ChronoUnit.MICROS),
        request.getRestore());
    return platform
        .database()
        .inTransaction(
            "portfolio",
            tenant,
            tx -> RequestIds.once(
                tx,
                "DismissIssue",
                request.getRequestId(),
                request,
                IssueDismissal.parser(),
                () -> {
                  refusal.ifPresent(problem -> {
                    throw problem;
                  });
                  DismissalStore.insert(tx, tenant, platform.ids().get(), dismissal);
                  Audit.write(
                      tx,
                      Caller.principal(),
                      "DismissIssue",
                      request.getName(),
                      Optional.of(RequestIds.parse(request.getRequestId())));
                  return IssueCodec.encode(dismissal);
                }));
  }

  /**
   * Only what stands is put aside, so that no list of made-up names can grow. A call that is
   * repeated is answered as before, also when its issue has gone since.
   */
  private Optional<Problem> refusal(UUID tenant, DismissIssueRequest request) {
    try {
      issues.require(tenant, Question.now(request.getParent(), ""), request.getName());
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(problem);
    }
  }
}
