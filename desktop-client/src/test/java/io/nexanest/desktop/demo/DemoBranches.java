package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.branch.Assumption;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchChange;
import io.nexanest.desktop.gateway.branch.BranchGateway;
import io.nexanest.desktop.gateway.branch.BranchState;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.kernel.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Branches in memory; one can be made to be refused, and answers can be lost. */
public final class DemoBranches implements BranchGateway {
  /** What was asked, with the ids that it was asked under. */
  public final List<String> asked = new ArrayList<>();

  private final Map<String, Branch> byName = new LinkedHashMap<>();
  private final Map<String, Branch> answers = new LinkedHashMap<>();
  private boolean refuses;
  private boolean losesAnswers;

  public DemoBranches() {
    put(new Branch(
        "branches/b1",
        "Sell half of the shares",
        "households/h1",
        BranchState.OPEN,
        List.of(new Assumption("instruments/ge", "", "2001-01-02", "38.50")),
        "\"1\"",
        Instant.parse("2001-01-02T09:12:00Z")));
    put(new Branch(
        "branches/b2",
        "Move the pension to bonds",
        "",
        BranchState.ACCEPTED,
        List.of(),
        "\"4\"",
        Instant.parse("2000-11-14T15:40:00Z")));
  }

  /** From now on an acceptance is refused as when what it sells has been sold meanwhile. */
  public void refuse(boolean refuse) {
    refuses = refuse;
  }

  /** From now on changes are made, but the answer is lost. */
  public void loseAnswers(boolean lose) {
    losesAnswers = lose;
  }

  public Branch get(String name) {
    return java.util.Objects.requireNonNull(byName.get(name), name);
  }

  @Override
  public CompletionStage<List<Branch>> branches() {
    return CompletableFuture.completedStage(List.copyOf(byName.values()));
  }

  @Override
  public CompletionStage<Branch> change(BranchChange change, String requestId) {
    asked.add(requestId + " " + change.act());
    if (change.branch().displayName().isBlank()) {
      return refusal(Reason.FIELD_INVALID, "some fields need mending", "branch.display_name");
    }
    return switch (change.act()) {
      case CREATE, RENAME, ASSUME, DISCARD -> done(change, requestId);
      case ACCEPT ->
        refuses
            ? refusal(
                Reason.POSITION_INSUFFICIENT,
                "the sale wants 10 of GE, and the account holds 6",
                "transactions/t70.quantity")
            : done(change, requestId);
    };
  }

  private CompletionStage<Branch> done(BranchChange change, String requestId) {
    Branch made = answers.computeIfAbsent(requestId, id -> put(after(change)));
    return losesAnswers
        ? CompletableFuture.failedStage(
            GatewayException.of(Reason.DEADLINE_SPENT, "no answer came in 10 s"))
        : CompletableFuture.completedStage(made);
  }

  private Branch after(BranchChange change) {
    Branch to = change.branch();
    BranchState state = switch (change.act()) {
      case CREATE, RENAME, ASSUME -> BranchState.OPEN;
      case ACCEPT -> BranchState.ACCEPTED;
      case DISCARD -> BranchState.DISCARDED;
    };
    return new Branch(
        to.name().isEmpty() ? "branches/b" + (byName.size() + 1) : to.name(),
        to.displayName(),
        to.scope(),
        state,
        to.assumptions(),
        to.etag().isEmpty() ? "\"1\"" : "\"" + (answers.size() + 2) + "\"",
        Instant.parse("2001-01-02T10:00:00Z"));
  }

  private Branch put(Branch branch) {
    byName.put(branch.name(), branch);
    return branch;
  }

  private static CompletionStage<Branch> refusal(Reason reason, String text, String field) {
    return CompletableFuture.failedStage(new GatewayException(
        reason, text, List.of(new FieldViolation(field, reason.name(), text)), Map.of()));
  }
}
