package io.nexanest.portfolio.exporting;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.ExportBooksRequest;
import io.nexanest.api.portfolio.v1.ExportBooksResponse;
import io.nexanest.api.portfolio.v1.ExportServiceGrpc;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.stream.BlockStream;
import io.nexanest.portfolio.exporting.file.BookFile;

/** The wire's face of {@link Exports}. */
public final class ExportRpc extends ExportServiceGrpc.ExportServiceImplBase {
  private final Exports exports;

  public ExportRpc(Exports exports) {
    this.exports = exports;
  }

  @Override
  public void exportBooks(
      ExportBooksRequest request, StreamObserver<ExportBooksResponse> observer) {
    BookFile file = Exports.file(request);
    BlockStream.send(observer, new ExportCodec(exports.extract(Caller.tenant(), request), file));
  }
}
