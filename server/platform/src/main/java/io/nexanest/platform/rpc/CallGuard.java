package io.nexanest.platform.rpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.telemetry.Telemetry;
import io.nexanest.wire.MalformedValue;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The outermost interceptor: whatever a handler throws, the client gets a status with a reason. A
 * bug becomes INTERNAL with an incident id; its details stay in the log.
 */
public final class CallGuard implements ServerInterceptor {
  static final Metadata.Key<String> CALL_ID =
      Metadata.Key.of("nexanest-request", Metadata.ASCII_STRING_MARSHALLER);
  private static final System.Logger LOG = System.getLogger("nexanest.rpc");

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
      Context context = Context.current().withValue(Caller.CALL, id);
      listener = Contexts.interceptCall(context, call, headers, next);
    } catch (RuntimeException e) {
      call.end(e);
      return new ServerCall.Listener<>() {};
    }
    return new SimpleForwardingServerCallListener<>(listener) {
      @Override
      public void onMessage(Q message) {
        guarded(call, () -> super.onMessage(message));
      }

      @Override
      public void onHalfClose() {
        guarded(call, super::onHalfClose);
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

  /** The status of anything that was thrown; bugs are logged with their incident id. */
  public static StatusRuntimeException toStatus(Throwable e, String callId) {
    if (e instanceof Problem problem) {
      if (problem.getCause() != null) {
        LOG.log(Level.WARNING, problem.reason() + " in call " + callId, problem.getCause());
      }
      return Problems.exception(problem);
    }
    if (e instanceof MalformedValue malformed) {
      String text = malformed.getMessage() == null ? "malformed" : malformed.getMessage();
      Reason reason = malformed.tooPrecise() ? Reason.DECIMAL_TOO_PRECISE : Reason.FIELD_INVALID;
      return Problems.exception(new Problem(reason, text));
    }
    if (e instanceof StatusRuntimeException status
        && StatusProto.fromThrowable(status) != null
        && status.getStatus().getCode() != Status.Code.UNKNOWN) {
      return status;
    }
    LOG.log(Level.ERROR, "incident " + callId, e);
    return Problems.exception(new Problem(
        Reason.BUG, "something went wrong here; incident " + callId, Map.of("incident", callId)));
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
      StatusRuntimeException status = toStatus(e, id);
      Metadata trailers = status.getTrailers();
      close(status.getStatus(), trailers == null ? new Metadata() : trailers);
    }
  }
}
