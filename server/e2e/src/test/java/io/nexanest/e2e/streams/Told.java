package io.nexanest.e2e.streams;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A stream's client that keeps what it is told, and how it ended. */
final class Told<Q, A> implements ClientResponseObserver<Q, A> {
  private final List<A> events = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Status> end = new CompletableFuture<>();
  private final CompletableFuture<ClientCallStreamObserver<Q>> call = new CompletableFuture<>();

  @Override
  public void beforeStart(ClientCallStreamObserver<Q> observer) {
    call.complete(observer);
  }

  @Override
  public void onNext(A event) {
    events.add(event);
  }

  @Override
  public void onError(Throwable refusal) {
    end.complete(Optional.ofNullable(StatusProto.fromThrowable(refusal)).orElseThrow());
  }

  @Override
  public void onCompleted() {
    end.complete(Status.getDefaultInstance());
  }

  /** The events, once there are so many, or the stream has ended. */
  List<A> events(int atLeast) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> events.size() >= atLeast || end.isDone());
    return List.copyOf(events);
  }

  Status end() {
    return end.orTimeout(20, TimeUnit.SECONDS).join();
  }

  void cancel() {
    call.join().cancel("enough", null);
  }

  static String reason(Status status) {
    return detail(status, ErrorInfo.class).getReason();
  }

  static <M extends Message> M detail(Status status, Class<M> kind) {
    try {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(kind)) {
          return detail.unpack(kind);
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError("no " + kind.getSimpleName() + " in " + status);
  }
}
