package io.nexanest.desktop.gateway.remote.document;

import com.google.protobuf.ByteString;
import io.nexanest.api.portfolio.v1.AcceptReplayRequest;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.DownloadDocumentRequest;
import io.nexanest.api.portfolio.v1.ListDocumentsRequest;
import io.nexanest.api.portfolio.v1.ListDocumentsResponse;
import io.nexanest.api.portfolio.v1.ReplayDocumentRequest;
import io.nexanest.desktop.gateway.document.Accepted;
import io.nexanest.desktop.gateway.document.DocumentGateway;
import io.nexanest.desktop.gateway.document.Rereading;
import io.nexanest.desktop.gateway.document.StoredDocument;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Documents over gRPC. */
public final class GrpcDocumentGateway implements DocumentGateway {
  private static final int PAGE = 1000;

  private final DocumentServiceGrpc.DocumentServiceStub stub;

  public GrpcDocumentGateway(Line line) {
    stub = DocumentServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<List<StoredDocument>> list() {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(stub)::listDocuments,
            ListDocumentsRequest.newBuilder()
                .setPageSize(PAGE)
                .setPageToken(token)
                .build(),
            Function.identity()),
        page -> page.getDocumentsList().stream().map(DocumentCodec::document).toList(),
        ListDocumentsResponse::getNextPageToken);
  }

  @Override
  public CompletionStage<byte[]> download(String name) {
    return Answers.all(
            Line.slow(stub)::downloadDocument,
            DownloadDocumentRequest.newBuilder().setName(name).build())
        .thenApply(pieces -> pieces.stream()
            .map(piece -> piece.getChunk())
            .reduce(ByteString.EMPTY, ByteString::concat)
            .toByteArray());
  }

  @Override
  public CompletionStage<Rereading> readAgain(String name) {
    return Answers.one(
        Line.slow(stub)::replayDocument,
        ReplayDocumentRequest.newBuilder().setName(name).build(),
        DocumentCodec::rereading);
  }

  @Override
  public CompletionStage<Accepted> accept(Rereading seen, String requestId) {
    return Answers.one(
        Line.slow(stub)::acceptReplay,
        AcceptReplayRequest.newBuilder()
            .setName(seen.document())
            .setEtag(seen.etag())
            .setRequestId(requestId)
            .build(),
        DocumentCodec::accepted);
  }
}
