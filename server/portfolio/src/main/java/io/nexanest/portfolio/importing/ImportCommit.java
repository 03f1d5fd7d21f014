package io.nexanest.portfolio.importing;

import io.nexanest.api.portfolio.v1.CommitImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.core.transaction.Link;
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
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.review.Verdict;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.PostingOrder;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Books an import: every row that can be booked, all or none. */
public final class ImportCommit {
  private final Platform platform;
  private final Poster poster;
  private final MarketPeer market;
  private final LedgerNews news;

  public ImportCommit(Platform platform, Poster poster, MarketPeer market, LedgerNews news) {
    this.platform = platform;
    this.poster = poster;
    this.market = market;
    this.news = news;
  }

  Import commit(CommitImportRequest request) {
    ImportId id = ImportLists.parse(request.getName());
    UUID tenant = Caller.tenant();
    ImportReview review =
        new ImportReview(poster, tenant, market.catalogue(tenant), market.today());
    try {
      Import answer = in(tx -> RequestIds.once(
          tx,
          "CommitImport",
          request.getRequestId(),
          request,
          Import.parser(),
          () -> ImportCodec.encode(book(tx, review, id, request))));
      news.committed(tenant);
      return answer;
    } catch (Problem refused) {
      if (refused.reason() == Reason.IMPORT_NOT_REVIEWED) {
        // The books may have changed since the rows were looked at: show what is wrong now.
        in(tx -> refresh(tx, review, id));
      }
      throw refused;
    }
  }

  private ImportRecord book(Tx tx, ImportReview review, ImportId id, CommitImportRequest request) {
    ImportRecord record = ImportLists.find(tx, id, true);
    if (record.state() == ImportState.COMMITTED) {
      return record;
    }
    ImportReview.refuseUnlessOpen(record);
    Etags.require(request.getEtag(), record.version(), id.name());
    // A check of nothing takes the ledger's lock: what is judged now still holds when it is booked.
    poster.check(tx, review.tenant(), List.of(), review.today(), "");
    ImportReview.Outcome outcome =
        review.judge(tx, record.account(), record.format(), allRows(tx, id), record.stated());
    if (!request.getSkipInvalid()) {
      refuseInvalid(id, outcome.rows());
    }
    Map<Integer, TransactionId> booked = post(tx, review, id, outcome.verdict());
    List<RowRecord> rows = outcome.rows().stream()
        .map(row -> ended(row, Optional.ofNullable(booked.get(row.line()))))
        .toList();
    ImportStore.updateRows(tx, review.tenant(), id, rows);
    ImportRecord committed = record
        .holding(outcome.totals())
        .with(
            ImportState.COMMITTED,
            ImportRecord.Counts.of(rows),
            Optional.of(platform.clock().instant().truncatedTo(ChronoUnit.MICROS)));
    ImportStore.update(tx, committed);
    SourceMemory.learn(tx, review.tenant(), committed, rows, committed.endTime().orElseThrow());
    Audit.write(
        tx,
        Caller.principal(),
        "CommitImport",
        id.name(),
        Optional.of(RequestIds.parse(request.getRequestId())));
    return committed;
  }

  private Map<Integer, TransactionId> post(
      Tx tx, ImportReview review, ImportId id, Verdict verdict) {
    List<PostingOrder> orders = verdict.bookings().stream()
        .map(booking -> new PostingOrder(
            booking.draft(),
            new Link.None(),
            "rows[" + booking.line() + "]",
            Optional.of(ImportCodec.rowName(id, booking.line()))))
        .toList();
    List<LedgerEntry> entries = poster.post(tx, review.tenant(), orders, review.today(), "");
    Map<Integer, TransactionId> booked = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      booked.put(verdict.bookings().get(i).line(), entries.get(i).booked().id());
    }
    return booked;
  }

  private static RowRecord ended(RowRecord row, Optional<TransactionId> booked) {
    if (booked.isPresent()) {
      return row.booked(booked.get());
    }
    return row.state() == RowState.INVALID ? row.leftOut() : row;
  }

  private static void refuseInvalid(ImportId id, List<RowRecord> rows) {
    List<RowRecord> invalid =
        rows.stream().filter(row -> row.state() == RowState.INVALID).toList();
    if (invalid.isEmpty()) {
      return;
    }
    RowRecord first = invalid.getFirst();
    throw new Problem(
        Reason.IMPORT_NOT_REVIEWED,
        "%d of %d rows are invalid, the first on line %d (%s); mend them or leave them out, or commit with skip_invalid"
            .formatted(invalid.size(), rows.size(), first.line(), ImportCodec.firstError(first)),
        Map.of(
            "resource", id.name(),
            "invalid_count", "" + invalid.size(),
            "first_line", "" + first.line()));
  }

  private static boolean refresh(Tx tx, ImportReview review, ImportId id) {
    ImportRecord record = ImportLists.find(tx, id, true);
    if (record.state() == ImportState.REVIEW) {
      List<RowRecord> rows = allRows(tx, id);
      review.store(tx, record, rows, rows);
    }
    return true;
  }

  private static List<RowRecord> allRows(Tx tx, ImportId id) {
    return ImportStore.rows(tx, id, 0, Optional.empty(), Integer.MAX_VALUE);
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
