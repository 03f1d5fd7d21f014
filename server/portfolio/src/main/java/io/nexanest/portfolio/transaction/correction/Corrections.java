package io.nexanest.portfolio.transaction.correction;

import io.nexanest.api.portfolio.v1.BatchCorrectTransactionsRequest;
import io.nexanest.api.portfolio.v1.BatchCorrectTransactionsResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.overlay.BranchNames;
import io.nexanest.portfolio.overlay.BranchScope;
import io.nexanest.portfolio.transaction.DraftDecoder;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.PostingOrder;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Corrects many transactions, all or none; a refusal says of each one what is wrong with it. */
public final class Corrections {
  private static final String METHOD = "BatchCorrectTransactions";

  private final Platform platform;
  private final Ledgers ledgers;
  private final Poster poster;
  private final MarketPeer market;
  private final LedgerNews news;

  public Corrections(
      Platform platform, Ledgers ledgers, Poster poster, MarketPeer market, LedgerNews news) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.poster = poster;
    this.market = market;
    this.news = news;
  }

  /** One that is to be corrected, with where it stands in the request. */
  private record Wish(TransactionId target, String etag, Draft draft, String path) {}

  /** Books the corrections, or only says what would be booked. */
  public BatchCorrectTransactionsResponse correct(BatchCorrectTransactionsRequest request) {
    if (request.getRequestsCount() == 0 || request.getRequestsCount() > Limits.BATCH_ITEMS) {
      throw Problem.invalid(
          "requests",
          Reason.FIELD_INVALID,
          "has " + request.getRequestsCount() + " items; 1 to " + Limits.BATCH_ITEMS
              + " are taken");
    }
    UUID tenant = Caller.tenant();
    MarketPeer.Day day = market.day(tenant);
    LocalDate today = day.today();
    Fields fields = new Fields();
    String branchName = branchName(request);
    List<Wish> wishes = wishes(request, day.catalogue(), fields);
    if (request.getValidateOnly()) {
      return in(tenant, tx -> {
        String branch = branch(tx, branchName, wishes);
        List<PostingOrder> orders = orders(tx, wishes, branch, fields);
        List<LedgerEntry> entries = judged(fields, orders, tx, tenant, today, branch);
        return CorrectionCodec.answer(entries);
      });
    }
    fields.check();
    BatchCorrectTransactionsResponse answer = in(
        tenant,
        tx -> RequestIds.once(
            tx,
            METHOD,
            request.getRequestId(),
            request,
            BatchCorrectTransactionsResponse.parser(),
            () -> {
              String branch = branch(tx, branchName, wishes);
              List<PostingOrder> orders = orders(tx, wishes, branch, fields);
              fields.check();
              List<LedgerEntry> entries = poster.post(tx, tenant, orders, today, branch);
              audit(tx, entries, request.getRequestId());
              return CorrectionCodec.answer(entries);
            }));
    news.committed(tenant);
    return answer;
  }

  // What can be read is judged too, so that a preview tells everything at once.
  private List<LedgerEntry> judged(
      Fields fields,
      List<PostingOrder> orders,
      Tx tx,
      UUID tenant,
      LocalDate today,
      String branch) {
    List<LedgerEntry> entries = List.of();
    try {
      entries = poster.check(tx, tenant, orders, today, branch);
    } catch (Problem e) {
      if (e.violations().isEmpty()) {
        throw e;
      }
      fields.wrong(e.violations());
    }
    fields.check();
    return entries;
  }

  private static List<Wish> wishes(
      BatchCorrectTransactionsRequest request, Catalogue catalogue, Fields fields) {
    List<Wish> wishes = new ArrayList<>();
    Set<TransactionId> seen = new HashSet<>();
    for (int i = 0; i < request.getRequestsCount(); i++) {
      String path = "requests[" + i + "].transaction";
      Transaction from = request.getRequests(i).getTransaction();
      Optional<TransactionId> target = fields.read(
          path + ".name", Reason.RESOURCE_NOT_FOUND, () -> TransactionId.parse(from.getName()));
      Optional<Draft> draft = new DraftDecoder(from, path, catalogue, fields).decode();
      if (target.filter(id -> !seen.add(id)).isPresent()) {
        fields.wrong(path + ".name", Reason.FIELD_INVALID, "is corrected twice in this batch");
      } else if (target.isPresent() && draft.isPresent()) {
        wishes.add(new Wish(target.get(), from.getEtag(), draft.get(), path));
      }
    }
    return wishes;
  }

  private List<PostingOrder> orders(Tx tx, List<Wish> wishes, String branch, Fields fields) {
    Standing standing = new Standing(ledgers.read(tx, Caller.tenant()).on(branch));
    List<PostingOrder> orders = new ArrayList<>();
    for (Wish wish : wishes) {
      try {
        LedgerEntry entry = standing.inForce(wish.target(), wish.etag());
        orders.add(PostingOrder.inPlaceOf(entry, wish.draft(), wish.path()));
      } catch (Problem e) {
        fields.wrong(
            wish.path() + (e.reason() == Reason.RESOURCE_NOT_FOUND ? ".name" : ".etag"),
            e.reason(),
            String.valueOf(e.getMessage()));
      }
    }
    return orders;
  }

  private static String branch(Tx tx, String name, List<Wish> wishes) {
    BranchScope.check(tx, name, wishes.stream().map(Wish::draft).toList());
    return BranchNames.openText(tx, name);
  }

  private static String branchName(BatchCorrectTransactionsRequest request) {
    List<String> names = request.getRequestsList().stream()
        .map(one -> one.getTransaction().getBranch())
        .distinct()
        .toList();
    if (names.size() > 1) {
      throw Problem.invalid(
          "requests", Reason.FIELD_INVALID, "name several branches; a batch is of one");
    }
    return names.getFirst();
  }

  private static void audit(Tx tx, List<LedgerEntry> entries, String requestId) {
    Audit.write(
        tx,
        Caller.principal(),
        METHOD,
        entries.size() + " transactions from "
            + entries.getFirst().booked().id().name(),
        Optional.of(RequestIds.parse(requestId)));
  }

  private <T> T in(UUID tenant, java.util.function.Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", tenant, work);
  }
}
