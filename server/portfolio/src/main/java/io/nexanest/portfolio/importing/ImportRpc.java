package io.nexanest.portfolio.importing;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.CommitImportRequest;
import io.nexanest.api.portfolio.v1.DiscardImportRequest;
import io.nexanest.api.portfolio.v1.GetImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportRow;
import io.nexanest.api.portfolio.v1.ImportServiceGrpc;
import io.nexanest.api.portfolio.v1.ListImportRowsRequest;
import io.nexanest.api.portfolio.v1.ListImportRowsResponse;
import io.nexanest.api.portfolio.v1.ListImportsRequest;
import io.nexanest.api.portfolio.v1.ListImportsResponse;
import io.nexanest.api.portfolio.v1.UndoImportRequest;
import io.nexanest.api.portfolio.v1.UpdateImportRowRequest;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.portfolio.importing.upload.StatementUpload;

/** The wire's face of {@link Imports}. */
public final class ImportRpc extends ImportServiceGrpc.ImportServiceImplBase {
  private final Imports imports;
  private final ImportCommit commit;
  private final ImportUndo undo;
  private final ImportLists lists;

  public ImportRpc(Imports imports, ImportCommit commit, ImportUndo undo, ImportLists lists) {
    this.imports = imports;
    this.commit = commit;
    this.undo = undo;
    this.lists = lists;
  }

  /** One piece at a time is asked for, so that a fast sender does not fill the memory. */
  @Override
  public StreamObserver<UploadStatementRequest> uploadStatement(StreamObserver<Import> observer) {
    ServerCallStreamObserver<Import> call = (ServerCallStreamObserver<Import>) observer;
    call.disableAutoRequest();
    call.request(1);
    StatementUpload upload = new StatementUpload();
    return new StreamObserver<>() {
      @Override
      public void onNext(UploadStatementRequest part) {
        upload.add(part);
        call.request(1);
      }

      @Override
      public void onError(Throwable gone) {
        // The sender has gone; nothing was kept.
      }

      @Override
      public void onCompleted() {
        Unary.answer(observer, () -> imports.upload(upload.header(), upload.bytes()));
      }
    };
  }

  @Override
  public void getImport(GetImportRequest request, StreamObserver<Import> observer) {
    Unary.answer(observer, () -> lists.get(request.getName()));
  }

  @Override
  public void listImports(
      ListImportsRequest request, StreamObserver<ListImportsResponse> observer) {
    Unary.answer(observer, () -> lists.list(request));
  }

  @Override
  public void listImportRows(
      ListImportRowsRequest request, StreamObserver<ListImportRowsResponse> observer) {
    Unary.answer(observer, () -> lists.rows(request));
  }

  @Override
  public void updateImportRow(UpdateImportRowRequest request, StreamObserver<ImportRow> observer) {
    Unary.answer(observer, () -> imports.update(request));
  }

  @Override
  public void commitImport(CommitImportRequest request, StreamObserver<Import> observer) {
    Unary.answer(observer, () -> commit.commit(request));
  }

  @Override
  public void undoImport(UndoImportRequest request, StreamObserver<Import> observer) {
    Unary.answer(observer, () -> undo.undo(request));
  }

  @Override
  public void discardImport(DiscardImportRequest request, StreamObserver<Import> observer) {
    Unary.answer(observer, () -> imports.discard(request));
  }
}
