package io.nexanest.desktop.gateway.remote;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.CommitImportRequest;
import io.nexanest.api.portfolio.v1.DiscardImportRequest;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.DownloadDocumentRequest;
import io.nexanest.api.portfolio.v1.GetImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportServiceGrpc;
import io.nexanest.api.portfolio.v1.ListImportRowsRequest;
import io.nexanest.api.portfolio.v1.ListImportRowsResponse;
import io.nexanest.api.portfolio.v1.ListImportsRequest;
import io.nexanest.api.portfolio.v1.UndoImportRequest;
import io.nexanest.api.portfolio.v1.UpdateImportRowRequest;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.desktop.gateway.importing.ImportGateway;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.Statement;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Imports over gRPC. */
public final class GrpcImportGateway implements ImportGateway {
  private static final int CHUNK = 64 * 1024;
  private static final int PAGE = 1000;

  private final ImportServiceGrpc.ImportServiceStub stub;
  private final DocumentServiceGrpc.DocumentServiceStub documents;

  public GrpcImportGateway(Line line) {
    stub = ImportServiceGrpc.newStub(line.channel());
    documents = DocumentServiceGrpc.newStub(line.channel());
  }

  @Override
  public CompletionStage<StatementImport> upload(Statement statement, String requestId) {
    return Answers.uploaded(
        (StreamObserver<Import> to) -> send(statement, requestId, to), ImportCodec::statement);
  }

  @Override
  public CompletionStage<StatementImport> get(String name) {
    return Answers.one(
        Line.quick(stub)::getImport,
        GetImportRequest.newBuilder().setName(name).build(),
        ImportCodec::statement);
  }

  @Override
  public CompletionStage<List<StatementImport>> list() {
    return Answers.one(
        Line.quick(stub)::listImports,
        ListImportsRequest.getDefaultInstance(),
        page -> page.getImportsList().stream().map(ImportCodec::statement).toList());
  }

  @Override
  public CompletionStage<List<ImportRow>> rows(String importName) {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(stub)::listImportRows,
            ListImportRowsRequest.newBuilder()
                .setParent(importName)
                .setPageSize(PAGE)
                .setPageToken(token)
                .build(),
            Function.identity()),
        page -> page.getRowsList().stream().map(ImportCodec::row).toList(),
        ListImportRowsResponse::getNextPageToken);
  }

  @Override
  public CompletionStage<ImportRow> update(
      String rowName, Map<String, String> cells, boolean skipped) {
    return Answers.one(
        Line.quick(stub)::updateImportRow,
        UpdateImportRowRequest.newBuilder()
            .setName(rowName)
            .putAllCells(cells)
            .setSkipped(skipped)
            .setRequestId(UUID.randomUUID().toString())
            .build(),
        ImportCodec::row);
  }

  @Override
  public CompletionStage<StatementImport> commit(
      StatementImport statement, boolean skipInvalid, String requestId) {
    return Answers.one(
        Line.slow(stub)::commitImport,
        CommitImportRequest.newBuilder()
            .setName(statement.name())
            .setEtag(statement.etag())
            .setSkipInvalid(skipInvalid)
            .setRequestId(requestId)
            .build(),
        ImportCodec::statement);
  }

  @Override
  public CompletionStage<StatementImport> discard(StatementImport statement) {
    return Answers.one(
        Line.quick(stub)::discardImport,
        DiscardImportRequest.newBuilder()
            .setName(statement.name())
            .setRequestId(UUID.randomUUID().toString())
            .build(),
        ImportCodec::statement);
  }

  @Override
  public CompletionStage<StatementImport> undo(StatementImport statement, String requestId) {
    return Answers.one(
        Line.slow(stub)::undoImport,
        UndoImportRequest.newBuilder()
            .setName(statement.name())
            .setEtag(statement.etag())
            .setRequestId(requestId)
            .build(),
        ImportCodec::statement);
  }

  @Override
  public CompletionStage<byte[]> download(String document) {
    return Answers.all(
            Line.slow(documents)::downloadDocument,
            DownloadDocumentRequest.newBuilder().setName(document).build())
        .thenApply(pieces -> {
          ByteString.Output all = ByteString.newOutput();
          pieces.forEach(piece -> append(piece.getChunk(), all));
          return all.toByteString().toByteArray();
        });
  }

  private static void append(ByteString piece, ByteString.Output all) {
    try {
      piece.writeTo(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(Statement statement, String requestId, StreamObserver<Import> to) {
    StreamObserver<UploadStatementRequest> upload = Line.slow(stub).uploadStatement(to);
    upload.onNext(UploadStatementRequest.newBuilder()
        .setHeader(UploadStatementRequest.Header.newBuilder()
            .setAccount(statement.account())
            .setFileName(statement.fileName())
            .setFormat(ImportCodec.encode(statement.format()))
            .setRequestId(requestId))
        .build());
    ByteString bytes = ByteString.copyFrom(statement.bytes());
    for (int at = 0; at < bytes.size(); at += CHUNK) {
      ByteString chunk = bytes.substring(at, Math.min(bytes.size(), at + CHUNK));
      upload.onNext(UploadStatementRequest.newBuilder().setChunk(chunk).build());
    }
    upload.onCompleted();
  }
}
