package io.nexanest.portfolio.transaction;

import com.google.protobuf.Message;
import io.nexanest.api.portfolio.v1.BatchCreateTransactionsRequest;
import io.nexanest.api.portfolio.v1.BatchCreateTransactionsResponse;
import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.CreateTransactionRequest;
import io.nexanest.api.portfolio.v1.ReverseTransactionRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.core.transaction.Booked;
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
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Adding to the ledger: one, many, a correction, a reversal. */
public final class Transactions {
  private final Platform platform;
  private final Ledgers ledgers;
  private final Poster poster;
  private final MarketPeer market;
  private final LedgerNews news;

  public Transactions(
      Platform platform, Ledgers ledgers, Poster poster, MarketPeer market, LedgerNews news) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.poster = poster;
    this.market = market;
    this.news = news;
  }

  Transaction create(CreateTransactionRequest request) {
    PostingOrder order =
        PostingOrder.of(decode(request.getTransaction(), "transaction"), "transaction");
    return postOne(
        "CreateTransaction",
        request.getRequestId(),
        request.getValidateOnly(),
        request,
        request.getTransaction().getBranch(),
        (tx, branch) -> order);
  }

  /** The draft of a message; {@link Problem} with everything in it that can't be read. */
  public Draft draft(Transaction transaction) {
    return decode(transaction, "transaction");
  }

  /** What booking the draft would give, without booking it. */
  public Booked check(Draft draft, String branchName) {
    LocalDate today = market.today();
    UUID tenant = Caller.tenant();
    List<PostingOrder> orders = List.of(PostingOrder.of(draft, "transaction"));
    return in(tx -> poster
        .check(tx, tenant, orders, today, branchOf(tx, branchName, orders))
        .getFirst()
        .booked());
  }

  BatchCreateTransactionsResponse createAll(BatchCreateTransactionsRequest request) {
    if (request.getRequestsCount() == 0 || request.getRequestsCount() > Limits.BATCH_ITEMS) {
      throw Problem.invalid(
          "requests",
          Reason.FIELD_INVALID,
          "has " + request.getRequestsCount() + " items; 1 to " + Limits.BATCH_ITEMS
              + " are taken");
    }
    Catalogue catalogue = market.catalogue(Caller.tenant());
    Fields fields = new Fields();
    List<PostingOrder> orders = new ArrayList<>();
    for (int i = 0; i < request.getRequestsCount(); i++) {
      String path = "requests[" + i + "].transaction";
      new DraftDecoder(request.getRequests(i).getTransaction(), path, catalogue, fields)
          .decode()
          .ifPresent(draft -> orders.add(PostingOrder.of(draft, path)));
    }
    fields.check();
    LocalDate today = market.today();
    UUID tenant = Caller.tenant();
    BatchCreateTransactionsResponse answer = in(tx -> RequestIds.once(
        tx,
        "BatchCreateTransactions",
        request.getRequestId(),
        request,
        BatchCreateTransactionsResponse.parser(),
        () -> batch(
            tx,
            poster.post(tx, tenant, orders, today, branchOf(tx, batchBranch(request), orders)),
            request.getRequestId())));
    news.committed(tenant);
    return answer;
  }

  Transaction correct(CorrectTransactionRequest request) {
    TransactionId id = parse(request.getTransaction().getName());
    Draft draft = decode(request.getTransaction(), "transaction");
    String etag = request.getTransaction().getEtag();
    return postOne(
        "CorrectTransaction",
        request.getRequestId(),
        request.getValidateOnly(),
        request,
        request.getTransaction().getBranch(),
        (tx, branch) -> {
          return PostingOrder.inPlaceOf(inForce(tx, id, etag, branch), draft, "transaction");
        });
  }

  Transaction reverse(ReverseTransactionRequest request) {
    TransactionId id = parse(request.getName());
    LocalDate today = market.today();
    UUID tenant = Caller.tenant();
    Transaction answer = once("ReverseTransaction", request.getRequestId(), request, tx -> {
      String branch = branch(tx, request.getBranch());
      LedgerEntry target = inForce(tx, id, request.getEtag(), branch);
      BranchScope.check(tx, request.getBranch(), List.of(target.booked().draft()));
      return poster.reverse(tx, tenant, target, today, branch);
    });
    news.committed(tenant);
    return answer;
  }

  private Transaction postOne(
      String method,
      String requestId,
      boolean validateOnly,
      Message request,
      String branchName,
      BiFunction<Tx, String, PostingOrder> order) {
    LocalDate today = market.today();
    UUID tenant = Caller.tenant();
    if (validateOnly) {
      return in(tx -> {
        String branch = branch(tx, branchName);
        List<PostingOrder> orders = List.of(order.apply(tx, branch));
        branchOf(tx, branchName, orders);
        return encode(poster.check(tx, tenant, orders, today, branch).getFirst());
      });
    }
    Transaction answer = once(method, requestId, request, tx -> {
      String branch = branch(tx, branchName);
      List<PostingOrder> orders = List.of(order.apply(tx, branch));
      branchOf(tx, branchName, orders);
      return poster.post(tx, tenant, orders, today, branch).getFirst();
    });
    news.committed(tenant);
    return answer;
  }

  private Transaction once(
      String method, String requestId, Message request, Function<Tx, LedgerEntry> work) {
    return in(tx -> RequestIds.once(tx, method, requestId, request, Transaction.parser(), () -> {
      LedgerEntry entry = work.apply(tx);
      Audit.write(
          tx,
          Caller.principal(),
          method,
          entry.booked().id().name(),
          Optional.of(RequestIds.parse(requestId)));
      return encode(entry);
    }));
  }

  private BatchCreateTransactionsResponse batch(
      Tx tx, List<LedgerEntry> entries, String requestId) {
    Audit.write(
        tx,
        Caller.principal(),
        "BatchCreateTransactions",
        entries.size() + " transactions from "
            + entries.getFirst().booked().id().name(),
        Optional.of(RequestIds.parse(requestId)));
    Standing standing = new Standing(entries);
    return BatchCreateTransactionsResponse.newBuilder()
        .addAllTransactions(entries.stream()
            .map(entry -> TransactionCodec.encode(entry, standing))
            .toList())
        .build();
  }

  /** Nothing can have changed what has just been posted, so the ledger need not be looked at. */
  private static Transaction encode(LedgerEntry entry) {
    return TransactionCodec.encode(entry, new Standing(List.of(entry)));
  }

  /** The text of the branch's id, or empty for the books; refused where the branch has ended. */
  private static String branch(Tx tx, String name) {
    return BranchNames.openText(tx, name);
  }

  private static String branchOf(Tx tx, String name, List<PostingOrder> orders) {
    BranchScope.check(tx, name, orders.stream().map(PostingOrder::draft).toList());
    return branch(tx, name);
  }

  /** The one branch of all requests. */
  private static String batchBranch(BatchCreateTransactionsRequest request) {
    List<String> branches = request.getRequestsList().stream()
        .map(one -> one.getTransaction().getBranch())
        .distinct()
        .toList();
    if (branches.size() > 1) {
      throw Problem.invalid(
          "requests", Reason.FIELD_INVALID, "name several branches; a batch is of one");
    }
    return branches.getFirst();
  }

  private LedgerEntry inForce(Tx tx, TransactionId id, String etag, String branch) {
    return new Standing(ledgers.read(tx, Caller.tenant()).on(branch)).inForce(id, etag);
  }

  private Draft decode(Transaction transaction, String path) {
    Fields fields = new Fields();
    Optional<Draft> draft =
        new DraftDecoder(transaction, path, market.catalogue(Caller.tenant()), fields).decode();
    fields.check();
    return draft.orElseThrow();
  }

  private static TransactionId parse(String name) {
    try {
      return TransactionId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
