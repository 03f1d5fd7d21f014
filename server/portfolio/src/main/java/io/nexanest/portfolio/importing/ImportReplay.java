package io.nexanest.portfolio.importing;

import io.nexanest.api.portfolio.v1.AcceptReplayRequest;
import io.nexanest.api.portfolio.v1.AcceptReplayResponse;
import io.nexanest.api.portfolio.v1.ReplayDocumentRequest;
import io.nexanest.api.portfolio.v1.ReplayDocumentResponse;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.document.DocumentStore;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.replay.ReplayCodec;
import io.nexanest.portfolio.importing.replay.Replayed;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.PostingOrder;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a kept file again, lays what it says beside what was booked of it, and books that. */
public final class ImportReplay {
  private final Platform platform;
  private final Ledgers ledgers;
  private final Poster poster;
  private final MarketPeer market;
  private final StatementFormats formats;
  private final LedgerNews news;

  public ImportReplay(
      Platform platform,
      Ledgers ledgers,
      Poster poster,
      MarketPeer market,
      StatementFormats formats,
      LedgerNews news) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.poster = poster;
    this.market = market;
    this.formats = formats;
    this.news = news;
  }

  /** The differences; nothing is changed. */
  public ReplayDocumentResponse replay(ReplayDocumentRequest request) {
    DocumentId id = parse(request.getName());
    ImportReview review = review();
    return platform
        .database()
        .inTransaction(
            "portfolio",
            review.tenant(),
            tx -> answer(read(tx, review, books(tx, review), id)).toBuilder()
                .setName(id.name())
                .build());
  }

  /** Books the differences, if they still are those that were looked at. */
  public AcceptReplayResponse accept(AcceptReplayRequest request) {
    DocumentId id = parse(request.getName());
    ImportReview review = review();
    AcceptReplayResponse answer = platform
        .database()
        .inTransaction(
            "portfolio",
            review.tenant(),
            tx -> RequestIds.once(
                tx,
                "AcceptReplay",
                request.getRequestId(),
                request,
                AcceptReplayResponse.parser(),
                () -> accept(tx, review, id, request)));
    news.committed(review.tenant());
    return answer;
  }

  private AcceptReplayResponse accept(
      Tx tx, ImportReview review, DocumentId id, AcceptReplayRequest request) {
    // What is compared now still is so when it is booked.
    Poster.lock(tx, review.tenant());
    Standing books = books(tx, review);
    Rereading read = read(tx, review, books, id);
    Etags.require(request.getEtag(), answer(read).getEtag(), id.name());
    if (read.acceptable().isEmpty()) {
      return ReplayCodec.accepted(id, read.record().id(), List.of());
    }
    ImportId fresh = new ImportId(platform.ids().get());
    Map<Integer, TransactionId> booked = new HashMap<>();
    List<PostingOrder> orders = orders(tx, review, books, read, fresh);
    List<LedgerEntry> entries = poster.post(tx, review.tenant(), orders, review.today(), "");
    for (int i = 0; i < entries.size(); i++) {
      if (orders.get(i).importRow().isPresent()) {
        booked.put(line(orders.get(i)), entries.get(i).booked().id());
      }
    }
    replace(tx, review, read, fresh, read.standing(booked));
    Audit.write(
        tx,
        Caller.principal(),
        "AcceptReplay",
        id.name() + " as " + fresh.name(),
        Optional.of(RequestIds.parse(request.getRequestId())));
    return ReplayCodec.accepted(id, fresh, read.acceptable());
  }

  /**
   * What is booked: changes by date, then what is new, then what is gone, the newest first. Each is
   * judged in the sight of those before it, so where a purchase and its sale both become smaller
   * the changes have to come the other way round, and where a sale is read as another row it has to
   * go before it comes. The first order that stands is taken.
   */
  private List<PostingOrder> orders(
      Tx tx, ImportReview review, Standing books, Rereading read, ImportId fresh) {
    List<PostingOrder> changes = new ArrayList<>();
    List<PostingOrder> gone = new ArrayList<>();
    for (Replayed row : read.acceptable()) {
      switch (row) {
        case Replayed.Added _ -> {}
        case Replayed.Kept kept -> {
          LedgerEntry entry = books.find(kept.transaction()).orElseThrow();
          changes.add(new PostingOrder(
              Optional.empty(),
              kept.draft(),
              new Link.Supersedes(kept.transaction()),
              field(kept.line()),
              Optional.of(ImportCodec.rowName(fresh, kept.line())),
              entry.corporateAction()));
        }
        case Replayed.Removed removed ->
          gone.add(PostingOrder.takingBack(
              books.find(removed.transaction()).orElseThrow(), field(removed.line())));
      }
    }
    Comparator<PostingOrder> byDate =
        Comparator.comparing(order -> order.draft().date());
    changes.sort(byDate);
    gone.sort(byDate.reversed());
    List<PostingOrder> added = read.rest().bookings().stream()
        .map(booking -> new PostingOrder(
            booking.draft(),
            new Link.None(),
            field(booking.line()),
            Optional.of(ImportCodec.rowName(fresh, booking.line()))))
        .toList();
    List<List<PostingOrder>> ways = List.of(
        together(changes, added, gone),
        together(changes.reversed(), added, gone),
        together(gone, changes, added),
        together(gone, changes.reversed(), added),
        together(changes, gone, added));
    return ways.stream()
        .filter(orders -> stands(tx, review, orders))
        .findFirst()
        .orElse(ways.getFirst());
  }

  private boolean stands(Tx tx, ImportReview review, List<PostingOrder> orders) {
    try {
      poster.check(tx, review.tenant(), orders, review.today(), "");
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  private static List<PostingOrder> together(
      List<PostingOrder> first, List<PostingOrder> second, List<PostingOrder> third) {
    List<PostingOrder> all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    return Collections.unmodifiableList(all);
  }

  private void replace(
      Tx tx, ImportReview review, Rereading read, ImportId fresh, List<RowRecord> rows) {
    ImportRecord old = read.record();
    Instant now = platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
    ImportStore.update(tx, old.with(ImportState.REPLACED, old.counts(), Optional.of(now)));
    ImportRecord record = new ImportRecord(
        fresh,
        old.account(),
        old.fileName(),
        old.sha256(),
        ImportState.COMMITTED,
        read.statement().format(),
        ImportRecord.Counts.of(rows),
        1,
        old.createTime(),
        Optional.of(now),
        old.document(),
        read.statement().parserVersion(),
        review.totals(tx, old.account(), read.statement().totals()),
        old.source(),
        old.remembered());
    ImportStore.insert(tx, review.tenant(), record, rows);
    ImportStore.update(tx, record);
  }

  private Rereading read(Tx tx, ImportReview review, Standing books, DocumentId id) {
    byte[] bytes = DocumentStore.content(tx, id);
    ImportRecord record = ImportStore.committed(tx, id).orElseThrow(() -> notBooked(id));
    Statement statement = formats.read(bytes, ImportCodec.again(record.format()));
    return Rereading.of(tx, review, books, record, statement);
  }

  private static ReplayDocumentResponse answer(Rereading read) {
    return ReplayCodec.encode(
        read.record().id(),
        read.compared(),
        read.record().parserVersion(),
        read.statement().parserVersion());
  }

  private Standing books(Tx tx, ImportReview review) {
    return new Standing(ledgers.read(tx, review.tenant()).on(""));
  }

  private ImportReview review() {
    UUID tenant = Caller.tenant();
    return new ImportReview(poster, tenant, market.catalogue(tenant), market.today());
  }

  private static String field(int line) {
    return "rows[" + line + "]";
  }

  private static int line(PostingOrder order) {
    String name = order.importRow().orElseThrow();
    return Integer.parseInt(name.substring(name.lastIndexOf('/') + 1));
  }

  private static Problem notBooked(DocumentId id) {
    return new Problem(
        Reason.IMPORT_NOT_REVIEWED,
        id.name() + " has no import that is COMMITTED; only what is in the books can be compared",
        Map.of("resource", id.name(), "state", ImportState.REVIEW.name()));
  }

  private static DocumentId parse(String name) {
    try {
      return DocumentId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }
}
