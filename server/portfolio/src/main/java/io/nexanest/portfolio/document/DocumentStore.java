package io.nexanest.portfolio.document;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.kernel.id.UserId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of documents. Bytes are read apart from the rest, and in pieces where they are sent on. */
public final class DocumentStore {
  private static final String COLUMNS = "document_id, file_name, media_type, sha256, size_bytes,"
      + " parser, parser_version, upload_user, upload_user_name, create_time";

  private DocumentStore() {}

  /** Keeps the file, unless its bytes are kept already; answers the document that it is. */
  public static DocumentRow keep(Tx tx, UUID tenant, DocumentRow row, byte[] content) {
    Optional<DocumentRow> known = ofBytes(tx, row.sha256());
    if (known.isPresent()) {
      return known.get();
    }
    refuseBeyondTheMost(tx, content.length);
    long inserted = tx.sql("""
            insert into portfolio.document (tenant_id, document_id, file_name, media_type, sha256,
              size_bytes, content, parser, parser_version, upload_user, upload_user_name, create_time)
            values (:tenant, :id, :file, :media, :sha, :size, :content, :parser, :version, :user,
              :name, :time)
            on conflict do nothing""")
        .with("tenant", tenant)
        .with("id", row.id().uuid())
        .with("file", row.fileName())
        .with("media", row.mediaType())
        .with("sha", row.sha256())
        .with("size", content.length)
        .with("content", content)
        .with("parser", row.parser())
        .with("version", row.parserVersion())
        .with("user", row.uploadUser().uuid())
        .with("name", row.uploadName())
        .with("time", row.createTime())
        .execute();
    // Another upload of the same bytes was faster; it has committed, or this would still wait.
    return inserted == 0 ? ofBytes(tx, row.sha256()).orElseThrow() : row;
  }

  static Optional<DocumentRow> find(Tx tx, DocumentId id) {
    return tx.sql("select " + COLUMNS + " from portfolio.document where document_id = :id")
        .with("id", id.uuid())
        .one(DocumentStore::read);
  }

  /** A page, the newest first: ids are made in the order of time. */
  static List<DocumentRow> page(Tx tx, Optional<UUID> before, int size) {
    return tx.sql("select " + COLUMNS + """
             from portfolio.document
            where :before is null or document_id < :before
            order by document_id desc limit :size""")
        .with("before", before, "uuid")
        .with("size", size)
        .list(DocumentStore::read);
  }

  /**
   * The import that stands for each document: the newest that is booked, or else the newest. Those
   * of which none is left are left out.
   */
  static Map<DocumentId, Imported> imports(Tx tx, List<DocumentId> ids) {
    Map<DocumentId, Imported> found = new HashMap<>();
    tx.sql("""
            select distinct on (document_id) document_id, import_id, account_id, state, row_count,
              booked, parser_version
            from portfolio.import
            where document_id = any(:ids)
            order by document_id, (state = 'COMMITTED') desc, import_id desc""")
        .with("ids", ids.stream().map(DocumentId::uuid).toList())
        .list(row -> found.put(
            new DocumentId(row.id("document_id")),
            new Imported(
                new ImportId(row.id("import_id")),
                new AccountId(row.id("account_id")),
                row.text("state"),
                row.integer("row_count"),
                row.integer("booked"),
                row.integer("parser_version"))));
    return found;
  }

  /** So many bytes after an offset; fewer at the end. */
  static byte[] piece(Tx tx, DocumentId id, int offset, int size) {
    return tx.sql("""
            select substring(content from :start for :size) as piece from portfolio.document
            where document_id = :id""")
        .with("start", offset + 1)
        .with("size", size)
        .with("id", id.uuid())
        .one(row -> row.bytes("piece"))
        .orElseThrow();
  }

  /** All of its bytes. */
  public static byte[] content(Tx tx, DocumentId id) {
    return tx.sql("select content from portfolio.document where document_id = :id")
        .with("id", id.uuid())
        .one(row -> row.bytes("content"))
        .orElseThrow(() -> Problem.notFound(id.name()));
  }

  private static Optional<DocumentRow> ofBytes(Tx tx, byte[] sha256) {
    return tx.sql("select " + COLUMNS + " from portfolio.document where sha256 = :sha")
        .with("sha", sha256)
        .one(DocumentStore::read);
  }

  private static void refuseBeyondTheMost(Tx tx, int more) {
    long kept = tx.sql(
            "select coalesce(sum(size_bytes), 0)::bigint as kept from portfolio.document")
        .one(row -> row.number("kept"))
        .orElse(0L);
    if (kept + more > Limits.DOCUMENTS_BYTES) {
      throw new Problem(
          Reason.QUOTA_EXCEEDED,
          "the files kept would have %d bytes; %d is the most"
              .formatted(kept + more, Limits.DOCUMENTS_BYTES),
          Map.of("quota", "documents_bytes", "limit", "" + Limits.DOCUMENTS_BYTES));
    }
  }

  private static DocumentRow read(Row row) {
    return new DocumentRow(
        new DocumentId(row.id("document_id")),
        row.text("file_name"),
        row.text("media_type"),
        row.bytes("sha256"),
        row.integer("size_bytes"),
        row.text("parser"),
        row.integer("parser_version"),
        new UserId(row.id("upload_user")),
        row.text("upload_user_name"),
        row.moment("create_time"));
  }
}
