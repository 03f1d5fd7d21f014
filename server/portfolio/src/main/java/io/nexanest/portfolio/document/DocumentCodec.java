package io.nexanest.portfolio.document;

import com.google.protobuf.ByteString;
import io.nexanest.api.portfolio.v1.Document;
import io.nexanest.api.portfolio.v1.DownloadDocumentResponse;
import io.nexanest.api.portfolio.v1.ListDocumentsResponse;
import io.nexanest.wire.Times;
import java.util.HexFormat;
import java.util.List;

/** Documents as messages. */
final class DocumentCodec {
  private DocumentCodec() {}

  static Document encode(DocumentRow row) {
    return Document.newBuilder()
        .setName(row.id().name())
        .setFileName(row.fileName())
        .setMediaType(row.mediaType())
        .setSha256(HexFormat.of().formatHex(row.sha256()))
        .setSizeBytes(row.sizeBytes())
        .setParser(row.parser())
        .setParserVersion(row.parserVersion())
        .setUploadUser(row.uploadUser().name())
        .setCreateTime(Times.encode(row.createTime()))
        .build();
  }

  static ListDocumentsResponse page(List<DocumentRow> rows, String nextToken) {
    return ListDocumentsResponse.newBuilder()
        .addAllDocuments(rows.stream().map(DocumentCodec::encode).toList())
        .setNextPageToken(nextToken)
        .build();
  }

  static DownloadDocumentResponse chunk(byte[] piece) {
    return DownloadDocumentResponse.newBuilder()
        .setChunk(ByteString.copyFrom(piece))
        .build();
  }
}
