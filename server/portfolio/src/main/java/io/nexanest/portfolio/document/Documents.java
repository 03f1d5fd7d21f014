package io.nexanest.portfolio.document;

import io.nexanest.api.portfolio.v1.Document;
import io.nexanest.api.portfolio.v1.DownloadDocumentRequest;
import io.nexanest.api.portfolio.v1.DownloadDocumentResponse;
import io.nexanest.api.portfolio.v1.ListDocumentsRequest;
import io.nexanest.api.portfolio.v1.ListDocumentsResponse;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Looking at uploaded files, and handing their bytes out again. */
public final class Documents {
  private final Platform platform;

  public Documents(Platform platform) {
    this.platform = platform;
  }

  Document get(String name) {
    DocumentRow row = find(name);
    return DocumentCodec.encode(row, Optional.ofNullable(imports(List.of(row)).get(row.id())));
  }

  ListDocumentsResponse list(ListDocumentsRequest request) {
    int size = Pages.size(request.getPageSize());
    Optional<UUID> before =
        platform.pages().position("documents", request.getPageToken()).map(UUID::fromString);
    List<DocumentRow> page = in(tx -> DocumentStore.page(tx, before, size + 1));
    String next = page.size() > size
        ? platform.pages().token("documents", page.get(size - 1).id().uuid().toString())
        : "";
    List<DocumentRow> rows = page.subList(0, Math.min(size, page.size()));
    return DocumentCodec.page(rows, imports(rows), next);
  }

  /** The pieces from an offset on, each read when there is room for it. */
  Iterator<DownloadDocumentResponse> pieces(DownloadDocumentRequest request) {
    DocumentRow row = find(request.getName());
    if (request.getOffsetBytes() < 0 || request.getOffsetBytes() > row.sizeBytes()) {
      throw Problem.invalid(
          "offset_bytes",
          Reason.FIELD_INVALID,
          "is 0 to " + row.sizeBytes() + ", the document's size, not " + request.getOffsetBytes());
    }
    int from = (int) request.getOffsetBytes();
    UUID tenant = Caller.tenant();
    return IntStream.iterate(from, at -> at < row.sizeBytes(), at -> at + Limits.CHUNK_BYTES)
        .mapToObj(at -> DocumentCodec.chunk(platform
            .database()
            .inTransaction(
                "portfolio",
                tenant,
                tx -> DocumentStore.piece(tx, row.id(), at, Limits.CHUNK_BYTES))))
        .iterator();
  }

  private Map<DocumentId, Imported> imports(List<DocumentRow> rows) {
    return rows.isEmpty()
        ? Map.of()
        : in(tx -> DocumentStore.imports(tx, rows.stream().map(DocumentRow::id).toList()));
  }

  private DocumentRow find(String name) {
    DocumentId id = parse(name);
    return in(tx -> DocumentStore.find(tx, id)).orElseThrow(() -> Problem.notFound(name));
  }

  private static DocumentId parse(String name) {
    try {
      return DocumentId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }
}
