package io.nexanest.portfolio.importing;

import io.nexanest.api.portfolio.v1.ReplayDocumentRequest;
import io.nexanest.api.portfolio.v1.ReplayDocumentResponse;
import io.nexanest.core.ledger.Timeline;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.document.DocumentStore;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.replay.BookedRow;
import io.nexanest.portfolio.importing.replay.Corrections;
import io.nexanest.portfolio.importing.replay.Replay;
import io.nexanest.portfolio.importing.replay.ReplayCodec;
import io.nexanest.portfolio.importing.replay.Replayed;
import io.nexanest.portfolio.importing.review.Judgement;
import io.nexanest.portfolio.importing.review.Reading;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a kept file again and lays what it says beside what was booked of it; changes nothing. */
public final class ImportReplay {
  private final Platform platform;
  private final Ledgers ledgers;
  private final Poster poster;
  private final MarketPeer market;
  private final StatementFormats formats;

  public ImportReplay(
      Platform platform,
      Ledgers ledgers,
      Poster poster,
      MarketPeer market,
      StatementFormats formats) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.poster = poster;
    this.market = market;
    this.formats = formats;
  }

  public ReplayDocumentResponse replay(ReplayDocumentRequest request) {
    DocumentId id = parse(request.getName());
    UUID tenant = Caller.tenant();
    ImportReview review =
        new ImportReview(poster, tenant, market.catalogue(tenant), market.today());
    return platform
        .database()
        .inTransaction("portfolio", tenant, tx -> replay(tx, tenant, review, id));
  }

  private ReplayDocumentResponse replay(Tx tx, UUID tenant, ImportReview review, DocumentId id) {
    byte[] bytes = DocumentStore.content(tx, id);
    ImportRecord record = ImportStore.committed(tx, id).orElseThrow(() -> notBooked(id));
    Statement statement = formats.read(bytes, ImportCodec.again(record.format()));
    List<RowRecord> stored =
        ImportStore.rows(tx, record.id(), 0, Optional.empty(), Integer.MAX_VALUE);
    List<Reading> readings =
        review.read(tx, record.account(), statement.format(), mended(statement, stored));
    Replay.Outcome outcome = Replay.of(booked(tx, tenant, stored), readings);
    List<Replayed> rows = new ArrayList<>(outcome.rows());
    for (Judgement missing : review.missing(tx, record.account(), outcome.rest())) {
      rows.add(new Replayed.Added(missing.line(), missing.draft().orElseThrow()));
    }
    rows.sort(Comparator.comparingInt(Replayed::line));
    return ReplayCodec.encode(rows)
        .setName(id.name())
        .setImport(record.id().name())
        .setBookedParserVersion(record.parserVersion())
        .setParserVersion(statement.parserVersion())
        .build();
  }

  /** The file's rows with what a person has mended of them, or has left out on purpose. */
  private static List<RowRecord> mended(Statement statement, List<RowRecord> stored) {
    Map<Integer, RowRecord> byLine = new HashMap<>();
    stored.forEach(row -> byLine.put(row.line(), row));
    return statement.rows().stream()
        .map(RowRecord::of)
        .map(row -> Optional.ofNullable(byLine.get(row.line()))
            .map(known -> row.mended(known.mended(), leftOut(known)))
            .orElse(row))
        .toList();
  }

  private static boolean leftOut(RowRecord row) {
    return row.skipped() && !ImportCodec.hasErrors(row);
  }

  private List<BookedRow> booked(Tx tx, UUID tenant, List<RowRecord> stored) {
    List<Booked> books =
        ledgers.read(tx, tenant).on("").stream().map(LedgerEntry::booked).toList();
    Map<TransactionId, Draft> counts = new HashMap<>();
    Timeline.inForce(books).forEach(each -> counts.put(each.id(), each.draft()));
    Corrections corrections = new Corrections(books);
    return stored.stream()
        .filter(row -> row.state() == RowState.BOOKED)
        .map(row -> {
          TransactionId last = corrections.last(row.transaction().orElseThrow());
          return new BookedRow(
              row.line(), ImportCodec.reference(row), last, Optional.ofNullable(counts.get(last)));
        })
        .toList();
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
