package io.nexanest.portfolio.importing;

import io.nexanest.api.portfolio.v1.DiscardImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportRow;
import io.nexanest.api.portfolio.v1.UpdateImportRowRequest;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.kernel.id.UserId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.security.Sha256;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.document.DocumentRow;
import io.nexanest.portfolio.document.DocumentStore;
import io.nexanest.portfolio.importing.kind.MediaTypes;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.memory.Source;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.transaction.Poster;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Statements under review: uploaded, mended, thrown away. {@link ImportCommit} books them. */
public final class Imports {
  private final Platform platform;
  private final Poster poster;
  private final MarketPeer market;
  private final StatementFormats formats;

  public Imports(Platform platform, Poster poster, MarketPeer market, StatementFormats formats) {
    this.formats = formats;
    this.platform = platform;
    this.poster = poster;
    this.market = market;
  }

  /** Reads a file; one that the account has already is answered with the import it became. */
  Import upload(UploadStatementRequest.Header header, byte[] bytes) {
    Fields fields = new Fields();
    Optional<AccountId> account = fields.read(
        "header.account", Reason.FIELD_INVALID, () -> AccountId.parse(header.getAccount()));
    fields.text("header.file_name", header.getFileName(), Limits.NAME_CHARACTERS);
    fields.check();
    RequestIds.parse(header.getRequestId());
    byte[] sha = Sha256.of(bytes);
    Source source = Source.of(formats.kind(bytes), account.orElseThrow(), bytes);
    FormatHints told = ImportCodec.hints(header.getFormat());
    Optional<FormatHints> learnt =
        told.isNone() ? in(tx -> SourceMemory.hints(tx, source)) : Optional.empty();
    Content content =
        new Content(sha, bytes, source, learnt.isPresent(), learnt.orElse(told).account());
    Statement statement = formats.read(bytes, learnt.orElse(told));
    ImportReview review = review();
    return in(tx -> RequestIds.once(
        tx,
        "UploadStatement",
        header.getRequestId(),
        ImportCodec.body(header, sha),
        Import.parser(),
        () -> ImportCodec.encode(ImportStore.ofFile(tx, account.orElseThrow(), sha)
            .map(known -> refuseIfReadOtherwise(known, statement))
            .orElseGet(
                () -> insert(tx, review, account.orElseThrow(), header, content, statement)))));
  }

  ImportRow update(UpdateImportRowRequest request) {
    String[] parts = request.getName().split("/rows/", -1);
    ImportId id = ImportLists.parse(parts[0]);
    Map<Column, String> cells = cells(request.getCellsMap());
    ImportReview review = review();
    return in(tx -> RequestIds.once(
        tx, "UpdateImportRow", request.getRequestId(), request, ImportRow.parser(), () -> {
          ImportRecord record = ImportLists.find(tx, id, true);
          ImportReview.refuseUnlessOpen(record);
          List<RowRecord> stored = ImportStore.rows(tx, id, 0, Optional.empty(), Integer.MAX_VALUE);
          List<RowRecord> rows = new ArrayList<>(stored);
          int at = indexOf(rows, id, request.getName());
          rows.set(at, rows.get(at).mended(cells, request.getSkipped()));
          return ImportCodec.encode(
              id, review.store(tx, record, rows, stored).rows().get(at));
        }));
  }

  Import discard(DiscardImportRequest request) {
    ImportId id = ImportLists.parse(request.getName());
    return in(tx -> RequestIds.once(
        tx, "DiscardImport", request.getRequestId(), request, Import.parser(), () -> {
          ImportRecord record = ImportLists.find(tx, id, true);
          if (record.state() == ImportState.DISCARDED) {
            return ImportCodec.encode(record);
          }
          ImportReview.refuseUnlessOpen(record);
          ImportRecord gone = record.with(
              ImportState.DISCARDED,
              record.counts(),
              Optional.of(platform.clock().instant().truncatedTo(ChronoUnit.MICROS)));
          ImportStore.update(tx, gone);
          return ImportCodec.encode(gone);
        }));
  }

  private ImportRecord insert(
      Tx tx,
      ImportReview review,
      AccountId account,
      UploadStatementRequest.Header header,
      Content content,
      Statement statement) {
    if (content.account().isEmpty()) {
      review.refuseOtherInstitution(tx, account, statement);
    }
    ImportReview.Outcome outcome = review.judge(
        tx,
        account,
        statement.format(),
        SourceMemory.recognised(
            tx,
            content.source(),
            statement.format(),
            statement.rows().stream().map(RowRecord::of).toList()),
        statement.totals());
    List<RowRecord> rows = outcome.rows();
    Instant now = platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
    ImportRecord record = new ImportRecord(
        new ImportId(platform.ids().get()),
        account,
        header.getFileName().strip(),
        content.sha256(),
        ImportState.REVIEW,
        statement.format(),
        ImportRecord.Counts.of(rows),
        1,
        now,
        Optional.empty(),
        Optional.of(keep(tx, header, content, statement, now)),
        statement.parserVersion(),
        outcome.totals(),
        content.source(),
        content.remembered());
    if (!ImportStore.insert(tx, Caller.tenant(), record, rows)) {
      throw new Problem(
          Reason.CONFLICT_RETRY, "the same file is being uploaded elsewhere; send it again");
    }
    Audit.write(
        tx,
        Caller.principal(),
        "UploadStatement",
        record.id().name(),
        Optional.of(RequestIds.parse(header.getRequestId())));
    return record;
  }

  /** What was uploaded; {@code account} is the file's that is meant, empty if that was not said. */
  private record Content(
      byte[] sha256, byte[] bytes, Source source, boolean remembered, String account) {}

  private DocumentId keep(
      Tx tx,
      UploadStatementRequest.Header header,
      Content content,
      Statement statement,
      Instant now) {
    DocumentRow row = new DocumentRow(
        new DocumentId(platform.ids().get()),
        header.getFileName().strip(),
        MediaTypes.of(statement.format().kind(), content.bytes()),
        content.sha256(),
        content.bytes().length,
        statement.format().kind(),
        statement.parserVersion(),
        new UserId(Caller.principal().user()),
        Caller.principal().name(),
        now);
    return DocumentStore.keep(tx, Caller.tenant(), row, content.bytes()).id();
  }

  /** Whoever says anew how to read a file does not want what came of it before. */
  private static ImportRecord refuseIfReadOtherwise(ImportRecord known, Statement statement) {
    boolean same =
        ImportCodec.encode(known.format()).equals(ImportCodec.encode(statement.format()));
    if (known.state() == ImportState.REVIEW && !same) {
      throw new Problem(
          Reason.RESOURCE_EXISTS,
          known.id().name() + " is this file, read in another way; discard it first",
          Map.of("resource", known.id().name()));
    }
    return known;
  }

  private static int indexOf(List<RowRecord> rows, ImportId id, String name) {
    for (int i = 0; i < rows.size(); i++) {
      if (ImportCodec.rowName(id, rows.get(i).line()).equals(name)) {
        return i;
      }
    }
    throw Problem.notFound(name);
  }

  private static Map<Column, String> cells(Map<String, String> byName) {
    Fields fields = new Fields();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    byName.forEach((name, cell) -> {
      Column.named(name)
          .ifPresentOrElse(
              column -> cells.put(column, cell),
              () -> fields.wrong("cells", Reason.FIELD_INVALID, "'" + name + "' is not a column"));
      fields.limit("cells." + name, cell, Limits.NOTE_CHARACTERS);
      if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
        fields.wrong("cells." + name, Reason.FIELD_INVALID, "holds control characters");
      }
    });
    fields.check();
    return cells;
  }

  /** What the market says is asked before the transaction, which is not held up by it. */
  private ImportReview review() {
    UUID tenant = Caller.tenant();
    return new ImportReview(poster, tenant, market.catalogue(tenant), market.today());
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
