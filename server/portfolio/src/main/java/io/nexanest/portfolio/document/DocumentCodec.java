package io.nexanest.portfolio.document;

import com.google.protobuf.ByteString;
import io.nexanest.api.portfolio.v1.Document;
import io.nexanest.api.portfolio.v1.DownloadDocumentResponse;
import io.nexanest.api.portfolio.v1.ImportState;
import io.nexanest.api.portfolio.v1.ListDocumentsResponse;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.wire.Times;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents as messages. */
final class DocumentCodec {
  private DocumentCodec() {}

  static Document encode(DocumentRow row, Optional<Imported> imported) {
    Document.Builder to = Document.newBuilder()
        .setName(row.id().name())
        .setFileName(row.fileName())
        .setMediaType(row.mediaType())
        .setSha256(HexFormat.of().formatHex(row.sha256()))
        .setSizeBytes(row.sizeBytes())
        .setParser(row.parser())
        .setParserVersion(row.parserVersion())
        .setUploadUser(row.uploadUser().name())
        .setUploadUserName(row.uploadName())
        .setCreateTime(Times.encode(row.createTime()));
    imported.ifPresent(newest -> to.setImport(newest.id().name())
        .setAccount(newest.account().name())
        .setImportState(ImportState.valueOf("IMPORT_STATE_" + newest.state()))
        .setRowCount(newest.rows())
        .setBookedCount(newest.booked())
        .setImportParserVersion(newest.parserVersion()));
    return to.build();
  }

  static ListDocumentsResponse page(
      List<DocumentRow> rows, Map<DocumentId, Imported> imports, String nextToken) {
    return ListDocumentsResponse.newBuilder()
        .addAllDocuments(rows.stream()
            .map(row -> encode(row, Optional.ofNullable(imports.get(row.id()))))
            .toList())
        .setNextPageToken(nextToken)
        .build();
  }

  static DownloadDocumentResponse chunk(byte[] piece) {
    return DownloadDocumentResponse.newBuilder()
        .setChunk(ByteString.copyFrom(piece))
        .build();
  }
}
