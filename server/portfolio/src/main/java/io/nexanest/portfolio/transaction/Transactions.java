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
    MarketPeer.Day day = day(request.getTransaction());
    PostingOrder order = PostingOrder.of(
        decode(request.getTransaction(), "transaction", day.catalogue()), "transaction");
    Wanted wanted = new Wanted(
        "CreateTransaction", request.getRequestId(), request.getTransaction().getBranch(), request);
    return request.getValidateOnly()
        ? judge(wanted.branch(), day.today(), (tx, branch) -> order)
        : postOne(wanted, day.today(), (tx, branch) -> order);
  }

  /** The draft of a message; {@link Problem} with everything in it that can't be read. */
  public Draft draft(Transaction transaction) {
    return decode(transaction, "transaction", market.catalogue(Caller.tenant()));
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
    MarketPeer.Day day = market.day(Caller.tenant());
    Fields fields = new Fields();
    List<PostingOrder> orders = new ArrayList<>();
    for (int i = 0; i < request.getRequestsCount(); i++) {
      String path = "requests[" + i + "].transaction";
      new DraftDecoder(request.getRequests(i).getTransaction(), path, day.catalogue(), fields)
          .decode()
          .ifPresent(draft -> orders.add(PostingOrder.of(draft, path)));
    }
    fields.check();
    UUID tenant = Caller.tenant();
    List<LedgerEntry> posted = new ArrayList<>();
    BatchCreateTransactionsResponse answer = in(tx -> {
      posted.clear();
      return RequestIds.onceTogether(
          tx,
          "BatchCreateTransactions",
          request.getRequestId(),
          request,
          BatchCreateTransactionsResponse.parser(),
          () -> {
            String branch = branchOf(tx, batchBranch(request), orders);
            posted.addAll(poster.post(tx, tenant, orders, day.today(), branch));
            return batch(tx, posted, request.getRequestId());
          });
    });
    news.committed(tenant, posted);
    return answer;
  }

  Transaction correct(CorrectTransactionRequest request) {
    TransactionId id = parse(request.getTransaction().getName());
    MarketPeer.Day day = day(request.getTransaction());
    Draft draft = decode(request.getTransaction(), "transaction", day.catalogue());
    String etag = request.getTransaction().getEtag();
    Wanted wanted = new Wanted(
        "CorrectTransaction",
        request.getRequestId(),
        request.getTransaction().getBranch(),
        request);
    BiFunction<Tx, String, PostingOrder> order =
        (tx, branch) -> PostingOrder.inPlaceOf(inForce(tx, id, etag, branch), draft, "transaction");
    return request.getValidateOnly()
        ? judge(wanted.branch(), day.today(), order)
        : postOne(wanted, day.today(), order);
  }

  Transaction reverse(ReverseTransactionRequest request) {
    TransactionId id = parse(request.getName());
    LocalDate today = market.today();
    UUID tenant = Caller.tenant();
    Wanted wanted =
        new Wanted("ReverseTransaction", request.getRequestId(), request.getBranch(), request);
    return once(wanted, tx -> {
      String branch = branch(tx, wanted.branch());
      LedgerEntry target = inForce(tx, id, request.getEtag(), branch);
      BranchScope.check(tx, wanted.branch(), List.of(target.booked().draft()));
      return poster.reverse(tx, tenant, target, today, branch);
    });
  }

  /** What a call wants posted, to be answered once. */
  private record Wanted(String method, String requestId, String branch, Message request) {}

  private Transaction judge(
      String branchName, LocalDate today, BiFunction<Tx, String, PostingOrder> order) {
    UUID tenant = Caller.tenant();
    return in(tx -> {
      String branch = branch(tx, branchName);
      List<PostingOrder> orders = List.of(order.apply(tx, branch));
      branchOf(tx, branchName, orders);
      return encode(poster.check(tx, tenant, orders, today, branch).getFirst());
    });
  }

  private Transaction postOne(
      Wanted wanted, LocalDate today, BiFunction<Tx, String, PostingOrder> order) {
    UUID tenant = Caller.tenant();
    return once(wanted, tx -> {
      String branch = branch(tx, wanted.branch());
      List<PostingOrder> orders = List.of(order.apply(tx, branch));
      branchOf(tx, wanted.branch(), orders);
      return poster.post(tx, tenant, orders, today, branch).getFirst();
    });
  }

  private Transaction once(Wanted wanted, Function<Tx, LedgerEntry> work) {
    List<LedgerEntry> posted = new ArrayList<>(1);
    Transaction answer = in(tx -> {
      // The transaction may be tried again, and then find that another one has posted it.
      posted.clear();
      return RequestIds.onceTogether(
          tx, wanted.method(), wanted.requestId(), wanted.request(), Transaction.parser(), () -> {
            LedgerEntry entry = work.apply(tx);
            posted.add(entry);
            Audit.write(
                tx,
                Caller.principal(),
                wanted.method(),
                entry.booked().id().name(),
                Optional.of(RequestIds.parse(wanted.requestId())));
            return encode(entry);
          });
    });
    news.committed(Caller.tenant(), posted);
    return answer;
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

  private MarketPeer.Day day(Transaction transaction) {
    return transaction.getInstrument().isEmpty()
            && transaction.getCounterInstrument().isEmpty()
        ? market.dayOnly()
        : market.day(Caller.tenant());
  }

  private LedgerEntry inForce(Tx tx, TransactionId id, String etag, String branch) {
    return new Standing(ledgers.read(tx, Caller.tenant()).on(branch)).inForce(id, etag);
  }

  private static Draft decode(Transaction transaction, String path, Catalogue catalogue) {
    Fields fields = new Fields();
    Optional<Draft> draft = new DraftDecoder(transaction, path, catalogue, fields).decode();
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
