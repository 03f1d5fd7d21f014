package io.nexanest.platform.rpc.server;

import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Problems;
import io.nexanest.platform.telemetry.Telemetry;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The outermost interceptor: whatever a handler throws, the client gets a status with a reason. A
 * bug becomes INTERNAL with an incident id; its details stay in the log.
 */
public final class CallGuard implements ServerInterceptor {
  static final Metadata.Key<String> CALL_ID =
      Metadata.Key.of("nexanest-request", Metadata.ASCII_STRING_MARSHALLER);

  private final Telemetry telemetry;

  public CallGuard(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> raw, Metadata headers, ServerCallHandler<Q, A> next) {
    String id = UUID.randomUUID().toString();
    GuardedCall<Q, A> call = new GuardedCall<>(raw, id, telemetry);
    ServerCall.Listener<Q> listener;
    try {
      listener = Contexts.interceptCall(Caller.in(id), call, headers, next);
    } catch (RuntimeException e) {
      call.end(e);
      return new ServerCall.Listener<>() {};
    }
    return new SimpleForwardingServerCallListener<>(listener) {
      @Override
      public void onMessage(Q message) {
        if (message instanceof CheckedMarshaller.Unreadable unreadable) {
          call.end(unreadable.problem());
          return;
        }
        guarded(call, () -> super.onMessage(message));
      }

      @Override
      public void onHalfClose() {
        if (!call.isCancelled()) {
          guarded(call, super::onHalfClose);
        }
      }

      @Override
      public void onReady() {
        guarded(call, super::onReady);
      }
    };
  }

  private static void guarded(GuardedCall<?, ?> call, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      call.end(e);
    }
  }

  private static final class GuardedCall<Q, A>
      extends io.grpc.ForwardingServerCall.SimpleForwardingServerCall<Q, A> {
    private final String id;
    private final Telemetry telemetry;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean headed = new AtomicBoolean();
    private final long startNanos = System.nanoTime();

    GuardedCall(ServerCall<Q, A> call, String id, Telemetry telemetry) {
      super(call);
      this.id = id;
      this.telemetry = telemetry;
    }

    @Override
    public void sendHeaders(Metadata headers) {
      headed.set(true);
      headers.put(CALL_ID, id);
      super.sendHeaders(headers);
    }

    @Override
    public void sendMessage(A message) {
      if (!closed.get()) {
        super.sendMessage(message);
      }
    }

    /** A call that was ended here is over for whoever still writes to it. */
    @Override
    public boolean isCancelled() {
      return closed.get() || super.isCancelled();
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (!closed.compareAndSet(false, true)) {
        return;
      }
      if (!headed.get()) {
        trailers.put(CALL_ID, id);
      }
      telemetry.call(
          getMethodDescriptor().getFullMethodName(),
          status.getCode().name(),
          System.nanoTime() - startNanos);
      super.close(status, trailers);
    }

    void end(RuntimeException e) {
      StatusRuntimeException status = Problems.exception(e, id);
      Metadata trailers = status.getTrailers();
      close(status.getStatus(), trailers == null ? new Metadata() : trailers);
    }
  }
}
