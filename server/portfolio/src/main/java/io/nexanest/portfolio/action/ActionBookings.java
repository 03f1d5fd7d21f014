package io.nexanest.portfolio.action;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.nexanest.api.portfolio.v1.ApplyCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ApplyCorporateActionResponse;
import io.nexanest.api.portfolio.v1.ReverseCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ReverseCorporateActionResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.portfolio.announcement.Election;
import io.nexanest.portfolio.announcement.Entitlement;
import io.nexanest.portfolio.announcement.Entitlements;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.overlay.BranchNames;
import io.nexanest.portfolio.overlay.BranchScope;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.PostingOrder;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.TransactionCodec;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Books actions in every entitled account, all or nothing, and takes them back. */
public final class ActionBookings {
  private final Platform platform;
  private final Ledgers ledgers;
  private final Poster poster;
  private final MarketPeer market;
  private final LedgerNews news;

  public ActionBookings(
      Platform platform, Ledgers ledgers, Poster poster, MarketPeer market, LedgerNews news) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.poster = poster;
    this.market = market;
    this.news = news;
  }

  /** What is due, and what of it is still to be booked. */
  private record Due(List<Entitlement> entitlements, List<PostingOrder> orders) {}

  ApplyCorporateActionResponse apply(ApplyCorporateActionRequest request) {
    UUID tenant = Caller.tenant();
    LocalDate today = market.today();
    Catalogue catalogue = market.catalogue(tenant);
    if (request.getValidateOnly()) {
      return in(tx -> preview(tx, tenant, request, today, catalogue));
    }
    ApplyCorporateActionResponse answer = once(
        "ApplyCorporateAction",
        request.getName(),
        request.getRequestId(),
        request,
        ApplyCorporateActionResponse.parser(),
        tx -> {
          String branch = writable(tx, request.getBranch());
          // Under the ledger's lock, so that two calls at once can't both find nothing booked.
          Poster.lock(tx, tenant);
          Announcement action = require(tx, request.getName());
          KnownActions known = known(tx, tenant, request.getBranch(), today);
          refuseUnripe(action, known, today);
          Due due = due(tx, action, known, request.getBranch(), catalogue);
          List<LedgerEntry> booked = due.orders().isEmpty()
              ? List.of()
              : poster.post(tx, tenant, due.orders(), today, branch);
          return ActionCodec.applied(due.entitlements(), encode(tx, tenant, booked, branch));
        });
    news.committed(tenant);
    return answer;
  }

  /** The same without the effect; before the ex-date, what is due by what is held so far. */
  private ApplyCorporateActionResponse preview(
      Tx tx,
      UUID tenant,
      ApplyCorporateActionRequest request,
      LocalDate today,
      Catalogue catalogue) {
    String branch =
        BranchNames.find(tx, request.getBranch()).map(row -> row.id().text()).orElse("");
    Announcement action = require(tx, request.getName());
    Due due = due(
        tx, action, known(tx, tenant, request.getBranch(), today), request.getBranch(), catalogue);
    List<LedgerEntry> checked = due.orders().isEmpty() || action.dates().ex().isAfter(today)
        ? List.of()
        : poster.check(tx, tenant, due.orders(), today, branch);
    return ActionCodec.applied(
        due.entitlements(),
        checked.stream()
            .map(entry -> TransactionCodec.draft(entry.booked().draft())
                .setCorporateAction(request.getName())
                .build())
            .toList());
  }

  ReverseCorporateActionResponse reverse(ReverseCorporateActionRequest request) {
    UUID tenant = Caller.tenant();
    LocalDate today = market.today();
    ReverseCorporateActionResponse answer = once(
        "ReverseCorporateAction",
        request.getName(),
        request.getRequestId(),
        request,
        ReverseCorporateActionResponse.parser(),
        tx -> {
          String branch = writable(tx, request.getBranch());
          Poster.lock(tx, tenant);
          Announcement action = require(tx, request.getName());
          List<LedgerEntry> booked =
              known(tx, tenant, request.getBranch(), today).books().booked(action.name());
          if (booked.isEmpty()) {
            throw new Problem(
                Reason.RESOURCE_NOT_FOUND,
                "nothing is booked of " + request.getName(),
                Map.of("resource", request.getName()));
          }
          List<PostingOrder> orders =
              booked.reversed().stream().map(PostingOrder::takingBack).toList();
          BranchScope.check(
              tx, request.getBranch(), orders.stream().map(PostingOrder::draft).toList());
          List<LedgerEntry> reversals = poster.post(tx, tenant, orders, today, branch);
          return ActionCodec.reversed(encode(tx, tenant, reversals, branch));
        });
    news.committed(tenant);
    return answer;
  }

  private Due due(
      Tx tx, Announcement action, KnownActions known, String branchName, Catalogue catalogue) {
    InstrumentFact instrument = catalogue
        .find(action.name().instrument())
        .orElseThrow(() -> Problem.notFound(action.name().instrument().name()));
    String name = action.name().text();
    Set<AccountId> booked = known.books().bookedAccounts(action.name());
    List<Entitlement> entitlements = new Entitlements(action, instrument, catalogue, booked)
        .of(known.books().holders(action), known.elections(action));
    List<PostingOrder> orders = new ArrayList<>();
    for (Entitlement entitlement : entitlements) {
      if (!entitlement.booked()) {
        entitlement
            .draft()
            .ifPresent(draft -> orders.add(
                PostingOrder.forAction(draft, name, entitlement.account().name())));
      }
    }
    BranchScope.check(tx, branchName, orders.stream().map(PostingOrder::draft).toList());
    return new Due(entitlements, orders);
  }

  private static void refuseUnripe(Announcement action, KnownActions known, LocalDate today) {
    String name = action.name().text();
    if (action.cancelled()) {
      throw new Problem(
          Reason.ACTION_CANCELLED, name + " was called off", Map.of("resource", name));
    }
    if (action.dates().ex().isAfter(today)) {
      throw Problem.invalid(
          "name",
          Reason.DATE_OUT_OF_RANGE,
          "can be applied from its ex-date on, " + action.dates().ex() + "; today is " + today);
    }
    Set<AccountId> holders = known.books().holders(action).keySet();
    boolean allChose =
        known.elections(action).stream().map(Election::account).toList().containsAll(holders);
    if (action.isOpen(today) && !allChose) {
      String deadline =
          action.dates().electionDeadline().map(LocalDate::toString).orElse("");
      throw new Problem(
          Reason.ELECTION_OPEN,
          name + " can be chosen until " + deadline
              + "; elect for every account that held it, or apply it after that day",
          Map.of("resource", name, "deadline", deadline));
    }
  }

  private static Announcement require(Tx tx, String name) {
    return KnownActions.require(tx, name, AsOf.books(LocalDate.MAX, KnownActions.EVER));
  }

  private KnownActions known(Tx tx, UUID tenant, String branchName, LocalDate today) {
    return KnownActions.of(
        tx, ledgers.read(tx, tenant), new AsOf(today, KnownActions.EVER, branchName));
  }

  private static String writable(Tx tx, String name) {
    return BranchNames.openText(tx, name);
  }

  private List<Transaction> encode(Tx tx, UUID tenant, List<LedgerEntry> entries, String branch) {
    Standing standing = new Standing(ledgers.read(tx, tenant).on(branch));
    return entries.stream()
        .map(entry -> TransactionCodec.encode(entry, standing))
        .toList();
  }

  private <A extends Message> A once(
      String method,
      String name,
      String requestId,
      Message request,
      Parser<A> parser,
      Function<Tx, A> work) {
    return in(tx -> RequestIds.once(tx, method, requestId, request, parser, () -> {
      A answer = work.apply(tx);
      Audit.write(tx, Caller.principal(), method, name, Optional.of(RequestIds.parse(requestId)));
      return answer;
    }));
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
