package io.nexanest.portfolio.branch;

import com.google.protobuf.Message;
import io.nexanest.api.portfolio.v1.AcceptBranchRequest;
import io.nexanest.api.portfolio.v1.AcceptBranchResponse;
import io.nexanest.api.portfolio.v1.Branch;
import io.nexanest.api.portfolio.v1.CreateBranchRequest;
import io.nexanest.api.portfolio.v1.DiscardBranchRequest;
import io.nexanest.api.portfolio.v1.ListBranchesRequest;
import io.nexanest.api.portfolio.v1.ListBranchesResponse;
import io.nexanest.api.portfolio.v1.UpdateBranchRequest;
import io.nexanest.kernel.id.BranchId;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Masks;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.household.Views;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.overlay.Assumption;
import io.nexanest.portfolio.overlay.BranchNames;
import io.nexanest.portfolio.overlay.BranchRow;
import io.nexanest.portfolio.overlay.BranchState;
import io.nexanest.portfolio.overlay.BranchStore;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.LedgerMemory;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.PostingOrder;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The tenant's branches: made, changed, accepted, given up. */
public final class Branches {
  private static final Set<String> WRITABLE = Set.of("display_name", "assumptions");
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Platform platform;
  private final Ledgers ledgers;
  private final Poster poster;
  private final MarketPeer market;
  private final LedgerNews news;

  public Branches(
      Platform platform, Ledgers ledgers, Poster poster, MarketPeer market, LedgerNews news) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.poster = poster;
    this.market = market;
    this.news = news;
  }

  Branch create(CreateBranchRequest request) {
    Branch wanted = request.getBranch();
    Fields fields = new Fields();
    String name =
        fields.text("branch.display_name", wanted.getDisplayName(), Limits.NAME_CHARACTERS);
    List<Assumption> assumed =
        BranchCodec.assumptions(wanted, market.catalogue(Caller.tenant()), fields);
    fields.check();
    Instant now = now();
    BranchRow row = new BranchRow(
        new BranchId(platform.ids().get()),
        name,
        wanted.getScope(),
        BranchState.OPEN,
        assumed,
        1,
        now,
        now);
    return once("CreateBranch", request.getRequestId(), request, tx -> {
      if (!row.scope().isEmpty()) {
        Views.find(tx, row.scope());
      }
      BranchStore.insert(tx, Caller.tenant(), row);
      return row;
    });
  }

  Branch get(String name) {
    return in(tx -> BranchCodec.encode(BranchNames.require(tx, name, false)));
  }

  ListBranchesResponse list(ListBranchesRequest request) {
    int size = Pages.size(request.getPageSize());
    String question = "branches " + request.getShowEnded();
    Optional<String> token = platform.pages().position(question, request.getPageToken());
    UUID afterId = token.map(text -> UUID.fromString(text.substring(0, 36))).orElse(BEFORE_ALL);
    String afterName = token.map(text -> text.substring(36)).orElse("");
    List<BranchRow> rows =
        in(tx -> BranchStore.page(tx, afterName, afterId, request.getShowEnded(), size + 1));
    String next = "";
    if (rows.size() > size) {
      BranchRow last = rows.get(size - 1);
      next = platform.pages().token(question, last.id().uuid() + last.displayName());
    }
    return BranchCodec.page(rows.subList(0, Math.min(size, rows.size())), next);
  }

  Branch update(UpdateBranchRequest request) {
    Branch wanted = request.getBranch();
    Set<String> paths = Masks.paths(request.getUpdateMask(), wanted, WRITABLE);
    Fields fields = new Fields();
    if (paths.contains("display_name")) {
      fields.text("branch.display_name", wanted.getDisplayName(), Limits.NAME_CHARACTERS);
    }
    List<Assumption> assumed = paths.contains("assumptions")
        ? BranchCodec.assumptions(wanted, market.catalogue(Caller.tenant()), fields)
        : List.of();
    fields.check();
    return change(
        "UpdateBranch",
        wanted.getName(),
        wanted.getEtag(),
        request.getRequestId(),
        request,
        row -> row.changed(
            paths.contains("display_name") ? wanted.getDisplayName().strip() : row.displayName(),
            paths.contains("assumptions") ? assumed : row.assumptions(),
            now()));
  }

  Branch discard(DiscardBranchRequest request) {
    return change(
        "DiscardBranch",
        request.getName(),
        request.getEtag(),
        request.getRequestId(),
        request,
        row -> row.ended(BranchState.DISCARDED, now()));
  }

  AcceptBranchResponse accept(AcceptBranchRequest request) {
    UUID tenant = Caller.tenant();
    LocalDate today = market.today();
    AcceptBranchResponse answer = in(tx -> RequestIds.once(
        tx,
        "AcceptBranch",
        request.getRequestId(),
        request,
        AcceptBranchResponse.parser(),
        () -> accept(tx, tenant, request, today)));
    news.committed(tenant);
    return answer;
  }

  private AcceptBranchResponse accept(
      Tx tx, UUID tenant, AcceptBranchRequest request, LocalDate today) {
    BranchRow row = BranchNames.require(tx, request.getName(), true);
    BranchNames.refuseEnded(row);
    Etags.require(request.getEtag(), row.version(), row.id().name());
    // Under the ledger's lock, so that nobody applies an action meanwhile.
    Poster.lock(tx, tenant);
    LedgerMemory.Snapshot ledger = ledgers.read(tx, tenant);
    List<PostingOrder> orders = Acceptance.of(ledger.overlay(row.id().text()), platform.ids());
    BookedActions.refuse(ledger.entries(), orders);
    List<LedgerEntry> booked = poster.post(tx, tenant, orders, today, "");
    BranchRow ended = row.ended(BranchState.ACCEPTED, now());
    BranchStore.update(tx, tenant, ended);
    audit(tx, "AcceptBranch", row, request.getRequestId());
    Standing standing = new Standing(ledgers.read(tx, tenant).entries());
    return BranchCodec.accepted(ended, booked, standing);
  }

  private Branch change(
      String method,
      String name,
      String etag,
      String requestId,
      Message request,
      UnaryOperator<BranchRow> how) {
    return once(method, requestId, request, tx -> {
      BranchRow row = BranchNames.require(tx, name, true);
      BranchNames.refuseEnded(row);
      Etags.check(etag, row.version(), name);
      BranchRow changed = how.apply(row);
      BranchStore.update(tx, Caller.tenant(), changed);
      return changed;
    });
  }

  private Branch once(
      String method, String requestId, Message request, Function<Tx, BranchRow> work) {
    return in(tx -> RequestIds.once(tx, method, requestId, request, Branch.parser(), () -> {
      BranchRow row = work.apply(tx);
      audit(tx, method, row, requestId);
      return BranchCodec.encode(row);
    }));
  }

  private static void audit(Tx tx, String method, BranchRow row, String requestId) {
    Audit.write(
        tx, Caller.principal(), method, row.id().name(), Optional.of(RequestIds.parse(requestId)));
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
