package io.nexanest.portfolio.importing;

import com.google.protobuf.ByteString;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.importing.memory.Source;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.StatementRow;
import io.nexanest.portfolio.importing.total.TotalCodec;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of imports. */
final class ImportStore {
  private static final String INSERT_ROW = """
      insert into portfolio.import_row (tenant_id, import_id, line, cells, fault, mended, skipped,
        state, outcome, transaction_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String UPDATE_ROW = """
      update portfolio.import_row set mended = ?, skipped = ?, state = ?, outcome = ?,
        transaction_id = ?
      where tenant_id = ? and import_id = ? and line = ?""";

  private ImportStore() {}

  /** False when the account has an import of the same file that stands. */
  static boolean insert(Tx tx, UUID tenant, ImportRecord record, List<RowRecord> rows) {
    long inserted = tx.sql("""
                insert into portfolio.import (tenant_id, import_id, account_id, file_name, sha256,
                  state, format, row_count, ready, invalid, duplicate, skipped, booked, create_time,
                  document_id, parser_version, stated, source, remembered)
                values (:tenant, :id, :account, :file, :sha, :state, :format, :rows, :ready,
                  :invalid, :duplicate, :skipped, :booked, :time, :document, :parser, :stated, :source,
                  :remembered)
                on conflict do nothing""")
        .with("tenant", tenant)
        .with("id", record.id().uuid())
        .with("account", record.account().uuid())
        .with("file", record.fileName())
        .with("sha", record.sha256())
        .with("state", record.state())
        .with("format", ImportCodec.bytes(record.format()))
        .with("rows", record.counts().all())
        .with("ready", record.counts().ready())
        .with("invalid", record.counts().invalid())
        .with("duplicate", record.counts().duplicate())
        .with("skipped", record.counts().skipped())
        .with("booked", record.counts().booked())
        .with("time", record.createTime())
        .with("document", record.document().map(DocumentId::uuid), "uuid")
        .with("parser", record.parserVersion())
        .with("stated", TotalCodec.bytes(record.totals()))
        .with("source", record.source().bytes())
        .with("remembered", record.remembered())
        .execute();
    if (inserted == 0) {
      return false;
    }
    UUID id = record.id().uuid();
    Batch.run(
        tx,
        INSERT_ROW,
        rows.stream()
            .<List<?>>map(row -> List.of(
                tenant,
                id,
                row.line(),
                ImportCodec.bytes(row.source().cells()),
                row.source().fault(),
                mended(row),
                row.skipped(),
                row.state().name(),
                row.outcome().toByteArray(),
                row.transaction().map(TransactionId::uuid)))
            .toList());
    return true;
  }

  static void update(Tx tx, ImportRecord record) {
    tx.sql("""
            update portfolio.import set state = :state, ready = :ready, invalid = :invalid,
              duplicate = :duplicate, skipped = :skipped, booked = :booked, version = :version,
              end_time = :end, stated = :stated
            where import_id = :id""")
        .with("state", record.state())
        .with("ready", record.counts().ready())
        .with("invalid", record.counts().invalid())
        .with("duplicate", record.counts().duplicate())
        .with("skipped", record.counts().skipped())
        .with("booked", record.counts().booked())
        .with("version", record.version())
        .with("end", record.endTime(), "timestamptz")
        .with("stated", TotalCodec.bytes(record.totals()))
        .with("id", record.id().uuid())
        .execute();
  }

  static void updateRows(Tx tx, UUID tenant, ImportId id, List<RowRecord> rows) {
    Batch.run(
        tx,
        UPDATE_ROW,
        rows.stream()
            .<List<?>>map(row -> List.of(
                mended(row),
                row.skipped(),
                row.state().name(),
                row.outcome().toByteArray(),
                row.transaction().map(TransactionId::uuid),
                tenant,
                id.uuid(),
                row.line()))
            .toList());
  }

  static Optional<ImportRecord> find(Tx tx, ImportId id, boolean lock) {
    return tx.sql(
            "select * from portfolio.import where import_id = :id" + (lock ? " for update" : ""))
        .with("id", id.uuid())
        .one(ImportStore::read);
  }

  /** The import of that file that stands: neither discarded nor undone nor replaced. */
  static Optional<ImportRecord> ofFile(Tx tx, AccountId account, byte[] sha256) {
    return tx.sql("""
            select * from portfolio.import
            where account_id = :account and sha256 = :sha
              and state not in ('DISCARDED', 'UNDONE', 'REPLACED')""").with("account", account.uuid()).with("sha", sha256).one(ImportStore::read);
  }

  /** The newest import of a document that is in the books. */
  static Optional<ImportRecord> committed(Tx tx, DocumentId document) {
    return tx.sql("""
            select * from portfolio.import
            where document_id = :document and state = 'COMMITTED'
            order by import_id desc limit 1""").with("document", document.uuid()).one(ImportStore::read);
  }

  /** A page, the newest first: ids are made in the order of time. */
  static List<ImportRecord> page(Tx tx, Optional<UUID> before, int size) {
    return tx.sql("""
            select * from portfolio.import
            where :before is null or import_id < :before
            order by import_id desc limit :size""").with("before", before, "uuid").with("size", size).list(ImportStore::read);
  }

  /** Rows after a line, in the file's order. */
  static List<RowRecord> rows(Tx tx, ImportId id, int after, Optional<RowState> state, int size) {
    return tx.sql("""
            select * from portfolio.import_row
            where import_id = :id and line > :after and (:state is null or state = :state)
            order by line limit :size""")
        .with("id", id.uuid())
        .with("after", after)
        .with("state", state.map(RowState::name), "text")
        .with("size", size)
        .list(ImportStore::row);
  }

  private static ImportRecord read(Row row) {
    return new ImportRecord(
        new ImportId(row.id("import_id")),
        new AccountId(row.id("account_id")),
        row.text("file_name"),
        row.bytes("sha256"),
        ImportState.valueOf(row.text("state")),
        ImportCodec.format(row.bytes("format")),
        new ImportRecord.Counts(
            row.integer("ready"),
            row.integer("invalid"),
            row.integer("duplicate"),
            row.integer("skipped"),
            row.integer("booked")),
        row.number("version"),
        row.moment("create_time"),
        row.findMoment("end_time"),
        row.findId("document_id").map(DocumentId::new),
        row.integer("parser_version"),
        TotalCodec.read(row.bytes("stated")),
        new Source(HexFormat.of().formatHex(row.bytes("source"))),
        row.flag("remembered"));
  }

  private static RowRecord row(Row row) {
    Map<String, String> cells = ImportCodec.cells(row.bytes("cells"));
    return new RowRecord(
        new StatementRow(row.integer("line"), cells, row.text("fault")),
        ImportCodec.columns(ImportCodec.cells(row.bytes("mended"))),
        row.flag("skipped"),
        RowState.valueOf(row.text("state")),
        ByteString.copyFrom(row.bytes("outcome")),
        row.findId("transaction_id").map(TransactionId::new));
  }

  private static byte[] mended(RowRecord row) {
    Map<String, String> byName = new HashMap<>();
    for (Map.Entry<Column, String> cell : row.mended().entrySet()) {
      byName.put(cell.getKey().columnName(), cell.getValue());
    }
    return ImportCodec.bytes(byName);
  }
}
