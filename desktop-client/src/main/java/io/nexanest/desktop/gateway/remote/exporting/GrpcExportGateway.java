package io.nexanest.desktop.gateway.remote.exporting;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.nexanest.api.portfolio.v1.ExportBooksRequest;
import io.nexanest.api.portfolio.v1.ExportBooksResponse;
import io.nexanest.api.portfolio.v1.ExportServiceGrpc;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.exporting.ExportFormat;
import io.nexanest.desktop.gateway.exporting.ExportGateway;
import io.nexanest.desktop.gateway.exporting.Omission;
import io.nexanest.desktop.gateway.remote.clock.AsOfCodec;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.rpc.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Exports over gRPC. */
public final class GrpcExportGateway implements ExportGateway {
  private final ExportServiceGrpc.ExportServiceStub stub;

  public GrpcExportGateway(Line line) {
    stub = ExportServiceGrpc.newStub(line.channel());
  }

  @Override
  public Subscription export(String scope, AsOf asOf, ExportFormat format, Listener to) {
    Hearing hearing = new Hearing(to);
    stub.exportBooks(
        ExportBooksRequest.newBuilder()
            .setScope(scope)
            .setAsOf(AsOfCodec.encode(asOf))
            .setFormat(
                io.nexanest.api.portfolio.v1.ExportFormat.valueOf("EXPORT_FORMAT_" + format.name()))
            .build(),
        hearing);
    return hearing;
  }

  /** A message is asked for when the one before is taken, so that none queue up here. */
  private static final class Hearing
      implements ClientResponseObserver<ExportBooksRequest, ExportBooksResponse>, Subscription {
    private final Listener to;
    private final AtomicReference<@Nullable ClientCallStreamObserver<ExportBooksRequest>> call =
        new AtomicReference<>();
    private Optional<List<Omission>> omissions = Optional.empty();
    private volatile boolean closed;

    Hearing(Listener to) {
      this.to = to;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<ExportBooksRequest> stream) {
      call.set(stream);
    }

    @Override
    public void onNext(ExportBooksResponse message) {
      if (closed) {
        return;
      }
      switch (message.getPartCase()) {
        case CHUNK -> to.chunk(message.getChunk().toByteArray());
        case TRAILER ->
          omissions = Optional.of(message.getTrailer().getOmissionsList().stream()
              .map(one -> new Omission(one.getName(), one.getDescription(), one.getCount()))
              .toList());
        case HEADER, PART_NOT_SET -> {}
      }
    }

    @Override
    public void onError(Throwable error) {
      if (!closed) {
        to.failed(Refusals.of(error));
      }
    }

    @Override
    public void onCompleted() {
      if (closed) {
        return;
      }
      omissions.ifPresentOrElse(
          to::ended,
          () -> to.failed(Refusals.of(Status.DATA_LOSS
              .withDescription("the file ended before it was whole")
              .asException())));
    }

    @Override
    public void close() {
      closed = true;
      ClientCallStreamObserver<ExportBooksRequest> stream = call.get();
      if (stream != null) {
        stream.cancel("no longer wanted", null);
      }
    }
  }
}
