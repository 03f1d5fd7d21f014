package io.nexanest.portfolio.document;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.Document;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.DownloadDocumentRequest;
import io.nexanest.api.portfolio.v1.DownloadDocumentResponse;
import io.nexanest.api.portfolio.v1.GetDocumentRequest;
import io.nexanest.api.portfolio.v1.ListDocumentsRequest;
import io.nexanest.api.portfolio.v1.ListDocumentsResponse;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.platform.stream.BlockStream;

/** The wire's face of {@link Documents}. */
public final class DocumentRpc extends DocumentServiceGrpc.DocumentServiceImplBase {
  private final Documents documents;

  public DocumentRpc(Documents documents) {
    this.documents = documents;
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
  public void downloadDocument(
      DownloadDocumentRequest request, StreamObserver<DownloadDocumentResponse> observer) {
    BlockStream.send(observer, documents.pieces(request));
  }
}
