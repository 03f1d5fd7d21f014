package io.nexanest.portfolio.importing;

import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.UndoImportRequest;
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
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes everything back that an import booked, all or none. */
public final class ImportUndo {
  private final Platform platform;
  private final Ledgers ledgers;
  private final Poster poster;
  private final MarketPeer market;
  private final LedgerNews news;

  public ImportUndo(
      Platform platform, Ledgers ledgers, Poster poster, MarketPeer market, LedgerNews news) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.poster = poster;
    this.market = market;
    this.news = news;
  }

  Import undo(UndoImportRequest request) {
    ImportId id = ImportLists.parse(request.getName());
    UUID tenant = Caller.tenant();
    LocalDate today = market.today();
    Import answer = platform
        .database()
        .inTransaction(
            "portfolio",
            tenant,
            tx -> RequestIds.once(
                tx,
                "UndoImport",
                request.getRequestId(),
                request,
                Import.parser(),
                () -> ImportCodec.encode(takeBack(tx, tenant, id, request, today))));
    news.committed(tenant);
    return answer;
  }

  private ImportRecord takeBack(
      Tx tx, UUID tenant, ImportId id, UndoImportRequest request, LocalDate today) {
    ImportRecord record = ImportLists.find(tx, id, true);
    if (record.state() == ImportState.UNDONE) {
      return record;
    }
    if (record.state() != ImportState.COMMITTED) {
      throw new Problem(
          Reason.IMPORT_NOT_REVIEWED,
          id.name() + " is " + record.state() + "; only what is COMMITTED can be undone",
          Map.of("resource", id.name(), "state", record.state().name()));
    }
    Etags.require(request.getEtag(), record.version(), id.name());
    // What is found in force now still is when it goes.
    Poster.lock(tx, tenant);
    List<LedgerEntry> standing = standing(tx, tenant, record);
    if (!standing.isEmpty()) {
      refuse(id, () -> poster.reverseAll(tx, tenant, standing, today));
    }
    ImportRecord undone = record.with(
        ImportState.UNDONE,
        record.counts(),
        Optional.of(platform.clock().instant().truncatedTo(ChronoUnit.MICROS)));
    ImportStore.update(tx, undone);
    Audit.write(
        tx,
        Caller.principal(),
        "UndoImport",
        id.name(),
        Optional.of(RequestIds.parse(request.getRequestId())));
    return undone;
  }

  /** What the import booked and nobody has taken back; what somebody has corrected is refused. */
  private List<LedgerEntry> standing(Tx tx, UUID tenant, ImportRecord record) {
    Standing books = new Standing(ledgers.read(tx, tenant).on(""));
    List<LedgerEntry> standing = new ArrayList<>();
    for (TransactionId own : booked(tx, record)) {
      TransactionId last = books.last(own);
      Optional<LedgerEntry> found = books.counting(last);
      if (found.isPresent() && !last.equals(own)) {
        throw corrected(record.id(), own, last);
      }
      found.ifPresent(standing::add);
    }
    return standing;
  }

  private static List<TransactionId> booked(Tx tx, ImportRecord record) {
    return ImportStore.rows(tx, record.id(), 0, Optional.of(RowState.BOOKED), Integer.MAX_VALUE)
        .stream()
        .flatMap(row -> row.transaction().stream())
        .toList();
  }

  private static Problem corrected(ImportId id, TransactionId target, TransactionId correction) {
    return new Problem(
        Reason.TRANSACTION_SUPERSEDED,
        "%s can't be undone: its %s was corrected by %s; take that one back first"
            .formatted(id.name(), target.name(), correction.name()),
        Map.of("resource", target.name(), "superseded_by", correction.name()));
  }

  private static void refuse(ImportId id, Runnable work) {
    try {
      work.run();
    } catch (Problem stands) {
      throw new Problem(
          stands.reason(),
          id.name() + " can't be undone: " + stands.getMessage(),
          stands.metadata());
    }
  }
}
