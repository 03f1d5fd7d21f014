package io.nexanest.desktop.gateway.rpc;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The receiving end of a supervised stream: hears messages while it is current, can be closed. */
public final class Cancellable<Q, A> implements ClientResponseObserver<Q, A>, Subscription {
  private final StreamSupervisor.Line line;
  private final Consumer<A> messages;
  private final Consumer<GatewayException> errors;
  private final AtomicReference<@Nullable ClientCallStreamObserver<Q>> call =
      new AtomicReference<>();
  private volatile boolean closed;

  public Cancellable(StreamSupervisor.Line line, Consumer<A> messages) {
    this(line, messages, error -> {});
  }

  /** Also tells why the stream ended, before another one is opened. */
  public Cancellable(
      StreamSupervisor.Line line, Consumer<A> messages, Consumer<GatewayException> errors) {
    this.line = line;
    this.messages = messages;
    this.errors = errors;
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<Q> stream) {
    call.set(stream);
  }

  @Override
  public void onNext(A message) {
    if (!closed && line.current()) {
      line.alive();
      messages.accept(message);
    }
  }

  @Override
  public void onError(Throwable error) {
    if (!closed && line.current()) {
      errors.accept(Refusals.of(error));
    }
    line.ended();
  }

  @Override
  public void onCompleted() {
    line.ended();
  }

  @Override
  public void close() {
    closed = true;
    ClientCallStreamObserver<Q> stream = call.get();
    if (stream != null) {
      stream.cancel("no longer wanted", null);
    }
  }
}
