package io.nexanest.portfolio.document;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.AcceptReplayRequest;
import io.nexanest.api.portfolio.v1.AcceptReplayResponse;
import io.nexanest.api.portfolio.v1.Document;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.DownloadDocumentRequest;
import io.nexanest.api.portfolio.v1.DownloadDocumentResponse;
import io.nexanest.api.portfolio.v1.GetDocumentRequest;
import io.nexanest.api.portfolio.v1.ListDocumentsRequest;
import io.nexanest.api.portfolio.v1.ListDocumentsResponse;
import io.nexanest.api.portfolio.v1.ReplayDocumentRequest;
import io.nexanest.api.portfolio.v1.ReplayDocumentResponse;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.platform.stream.BlockStream;
import java.util.function.Function;

/** The wire's face of {@link Documents}. */
public final class DocumentRpc extends DocumentServiceGrpc.DocumentServiceImplBase {
  private final Documents documents;
  private final Function<ReplayDocumentRequest, ReplayDocumentResponse> replay;
  private final Function<AcceptReplayRequest, AcceptReplayResponse> accept;

  /**
   * The service.
   *
   * @param replay reads a document again; that is the importing's, which rests on documents
   * @param accept books what came of that
   */
  public DocumentRpc(
      Documents documents,
      Function<ReplayDocumentRequest, ReplayDocumentResponse> replay,
      Function<AcceptReplayRequest, AcceptReplayResponse> accept) {
    this.accept = accept;
    this.documents = documents;
    this.replay = replay;
  }

  @Override
  public void getDocument(GetDocumentRequest request, StreamObserver<Document> observer) {
    Unary.answer(observer, () -> documents.get(request.getName()));
  }

  @Override
  public void listDocuments(
      ListDocumentsRequest request, StreamObserver<ListDocumentsResponse> observer) {
    Unary.answer(observer, () -> documents.list(request));
  }

  @Override
  public void replayDocument(
      ReplayDocumentRequest request, StreamObserver<ReplayDocumentResponse> observer) {
    Unary.answer(observer, () -> replay.apply(request));
  }

  @Override
  public void acceptReplay(
      AcceptReplayRequest request, StreamObserver<AcceptReplayResponse> observer) {
    Unary.answer(observer, () -> accept.apply(request));
  }

  @Override
  public void downloadDocument(
      DownloadDocumentRequest request, StreamObserver<DownloadDocumentResponse> observer) {
    BlockStream.send(observer, documents.pieces(request));
  }
}
