package io.nexanest.portfolio.importing.trace;

import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.transaction.source.Origin;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The SQL of where transactions were read from. */
final class LineStore {
  private LineStore() {}

  /** The file of an import, and what read it. */
  record File(Optional<DocumentId> document, String name, String parser) {
    Origin line(int number) {
      return new Origin(document, name, number, parser);
    }
  }

  /** The rows that transactions came from, by name; those that were not imported are left out. */
  static Map<TransactionId, String> rowNames(Tx tx, Collection<TransactionId> ids) {
    Map<TransactionId, String> names = new HashMap<>();
    tx.sql("""
            select transaction_id, import_row from portfolio.transaction
            where transaction_id = any(:ids) and import_row is not null""")
        .with("ids", ids.stream().map(TransactionId::uuid).toList())
        .list(
            row -> names.put(new TransactionId(row.id("transaction_id")), row.text("import_row")));
    return names;
  }

  static File file(Tx tx, ImportId id) {
    return tx.sql("""
            select document_id, file_name, format, parser_version from portfolio.import
            where import_id = :id""")
        .with("id", id.uuid())
        .one(row -> new File(
            row.findId("document_id").map(DocumentId::new),
            row.text("file_name"),
            LineCodec.kind(row.bytes("format")) + " " + row.integer("parser_version")))
        .orElseThrow();
  }

  /** The lines of the file that rows start on, by row. */
  static Map<Integer, Integer> fileLines(Tx tx, ImportId id, Collection<Integer> rows) {
    Map<Integer, Integer> lines = new HashMap<>();
    tx.sql("""
            select line, cells from portfolio.import_row
            where import_id = :id and line = any(cast(:rows as int[]))""")
        .with("id", id.uuid())
        .with("rows", rows)
        .list(row -> lines.put(
            row.integer("line"), LineCodec.line(row.bytes("cells"), row.integer("line"))));
    return lines;
  }
}
