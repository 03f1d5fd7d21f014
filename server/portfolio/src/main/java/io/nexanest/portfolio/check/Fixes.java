package io.nexanest.portfolio.check;

import io.nexanest.api.portfolio.v1.FixIssueRequest;
import io.nexanest.api.portfolio.v1.FixIssueResponse;
import io.nexanest.core.check.issue.Change;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.overlay.BranchNames;
import io.nexanest.portfolio.overlay.BranchScope;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.LedgerMemory;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.PostingOrder;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import io.nexanest.portfolio.valuation.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mends issues: what a fix changes is booked as anything else is, judged and all or none. */
public final class Fixes {
  private final Platform platform;
  private final Issues issues;
  private final Ledgers ledgers;
  private final Poster poster;
  private final MarketPeer market;
  private final LedgerNews news;

  public Fixes(
      Platform platform,
      Issues issues,
      Ledgers ledgers,
      Poster poster,
      MarketPeer market,
      LedgerNews news) {
    this.platform = platform;
    this.issues = issues;
    this.ledgers = ledgers;
    this.poster = poster;
    this.market = market;
    this.news = news;
  }

  /**
   * What is to be booked, or why not. A request that was answered before is answered as it was
   * then, when its issue is gone, so a refusal waits for that to be known.
   *
   * @param ledgerPosition where the ledger stood when it was looked at
   */
  private record Plan(long ledgerPosition, List<PostingOrder> orders, Optional<Problem> refusal) {
    List<PostingOrder> ordersOrRefusal() {
      refusal.ifPresent(problem -> {
        throw problem;
      });
      return orders;
    }
  }

  /** Mends an issue of what is asked about. */
  FixIssueResponse fix(FixIssueRequest request, Question question) {
    UUID tenant = Caller.tenant();
    LocalDate today = market.today();
    Plan plan = plan(tenant, request, question);
    if (request.getValidateOnly()) {
      List<PostingOrder> orders = plan.ordersOrRefusal();
      return in(tenant, tx -> {
        String branch = branch(tx, request.getBranch(), orders);
        return encode(tx, tenant, branch, poster.check(tx, tenant, orders, today, branch));
      });
    }
    FixIssueResponse answer = in(
        tenant,
        tx -> RequestIds.once(
            tx,
            "FixIssue",
            request.getRequestId(),
            request,
            FixIssueResponse.parser(),
            () -> book(tx, tenant, request, plan, today)));
    news.committed(tenant);
    return answer;
  }

  private FixIssueResponse book(
      Tx tx, UUID tenant, FixIssueRequest request, Plan plan, LocalDate today) {
    List<PostingOrder> orders = plan.ordersOrRefusal();
    String branch = branch(tx, request.getBranch(), orders);
    // Under the lock, so that of two who mend the same at once only one does.
    if (Poster.lock(tx, tenant) != plan.ledgerPosition()) {
      throw new Problem(
          Reason.CONFLICT_RETRY,
          "something was booked while the issue was looked at; send the request again");
    }
    List<LedgerEntry> entries = poster.post(tx, tenant, orders, today, branch);
    Audit.write(
        tx,
        Caller.principal(),
        "FixIssue",
        request.getName() + " by " + request.getFix(),
        Optional.of(RequestIds.parse(request.getRequestId())));
    return encode(tx, tenant, branch, entries);
  }

  private Plan plan(UUID tenant, FixIssueRequest request, Question question) {
    LedgerMemory.Snapshot now = ledgers.now(tenant);
    Standing standing = new Standing(now.everything());
    try {
      Issue issue = issues.require(tenant, question, request.getName());
      List<PostingOrder> orders = new ArrayList<>();
      for (Change change : named(issue, request.getFix()).changes()) {
        orders.add(order(change, standing, "fix[" + orders.size() + "]"));
      }
      return new Plan(now.position(), orders, Optional.empty());
    } catch (Problem problem) {
      return new Plan(now.position(), List.of(), Optional.of(problem));
    }
  }

  private static Fix named(Issue issue, String name) {
    return issue.fixes().stream()
        .filter(fix -> fix.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalid(
            "fix",
            Reason.FIELD_INVALID,
            "'" + name + "' is no fix of " + issue.name() + "; "
                + (issue.fixes().isEmpty() ? "it has none" : "it has " + names(issue))));
  }

  private static String names(Issue issue) {
    return issue.fixes().stream().map(Fix::name).collect(Collectors.joining(", "));
  }

  /** What is mended still comes from the same line, for the same corporate action. */
  private static PostingOrder order(Change change, Standing standing, String field) {
    return switch (change) {
      case Change.Book(var draft) -> PostingOrder.of(draft, field);
      case Change.Replace(var target, var draft) ->
        PostingOrder.inPlaceOf(standing.find(target.id()).orElseThrow(), draft, field);
      case Change.Reverse(var target) ->
        PostingOrder.takingBack(standing.find(target.id()).orElseThrow(), field);
    };
  }

  private FixIssueResponse encode(Tx tx, UUID tenant, String branch, List<LedgerEntry> entries) {
    List<LedgerEntry> all = new ArrayList<>(ledgers.read(tx, tenant).on(branch));
    entries.stream().filter(entry -> !all.contains(entry)).forEach(all::add);
    return IssueCodec.booked(entries, new Standing(all));
  }

  /** The text of the branch's id, or empty for the books. */
  private static String branch(Tx tx, String name, List<PostingOrder> orders) {
    BranchScope.check(tx, name, orders.stream().map(PostingOrder::draft).toList());
    return BranchNames.openText(tx, name);
  }

  private <T> T in(UUID tenant, Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", tenant, work);
  }
}
