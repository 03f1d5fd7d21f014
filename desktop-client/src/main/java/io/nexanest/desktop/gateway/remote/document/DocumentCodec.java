package io.nexanest.desktop.gateway.remote.document;

import io.nexanest.api.portfolio.v1.AcceptReplayResponse;
import io.nexanest.api.portfolio.v1.Document;
import io.nexanest.api.portfolio.v1.ReplayDifference;
import io.nexanest.api.portfolio.v1.ReplayDocumentResponse;
import io.nexanest.desktop.gateway.document.Accepted;
import io.nexanest.desktop.gateway.document.Difference;
import io.nexanest.desktop.gateway.document.Rereading;
import io.nexanest.desktop.gateway.document.StoredDocument;
import io.nexanest.desktop.gateway.remote.ImportCodec;
import io.nexanest.desktop.gateway.remote.TransactionCodec;
import io.nexanest.wire.Times;

/** Documents of the wire as documents of the workstation. */
final class DocumentCodec {
  private DocumentCodec() {}

  static StoredDocument document(Document from) {
    boolean imported = !from.getImport().isEmpty();
    return new StoredDocument(
        from.getName(),
        from.getFileName(),
        from.getParser(),
        imported ? from.getImportParserVersion() : from.getParserVersion(),
        from.getSizeBytes(),
        from.getUploadUserName().isEmpty() ? from.getUploadUser() : from.getUploadUserName(),
        Times.decode(from.getCreateTime()),
        from.getImport(),
        from.getAccount(),
        ImportCodec.state(from.getImportState()),
        from.getRowCount(),
        from.getBookedCount());
  }

  static Rereading rereading(ReplayDocumentResponse from) {
    return new Rereading(
        from.getName(),
        from.getBookedParserVersion(),
        from.getParserVersion(),
        from.getSameCount(),
        from.getDifferenceCount(),
        from.getAcceptableCount(),
        from.getEtag(),
        from.getDifferencesList().stream().map(DocumentCodec::difference).toList());
  }

  static Accepted accepted(AcceptReplayResponse from) {
    return new Accepted(
        from.getImport(), from.getChangedCount(), from.getAddedCount(), from.getRemovedCount());
  }

  private static Difference difference(ReplayDifference from) {
    return new Difference(
        switch (from.getKind()) {
          case KIND_ADDED -> Difference.Kind.ADDED;
          case KIND_REMOVED -> Difference.Kind.REMOVED;
          case KIND_CHANGED -> Difference.Kind.CHANGED;
          case KIND_UNSPECIFIED, UNRECOGNIZED -> Difference.Kind.OTHER;
        },
        from.getLineNumber(),
        from.getTransaction(),
        TransactionCodec.draft(from.hasReplayed() ? from.getReplayed() : from.getBooked()),
        from.getChangesList().stream()
            .map(change ->
                new Difference.Change(change.getField(), change.getBooked(), change.getReplayed()))
            .toList(),
        from.getMessage(),
        from.getCorrected());
  }
}
