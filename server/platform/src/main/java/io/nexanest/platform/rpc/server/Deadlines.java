package io.nexanest.platform.rpc.server;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Problems;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives a unary call whose client set no deadline one of ours. The deadline is the call's context's,
 * so that calls to peers have no more time than is left, and statements neither.
 */
final class Deadlines implements ServerInterceptor, AutoCloseable {
  /** Analytics take longer than what a person waits for. */
  private static final String PATIENT = "nexanest.analytics.";

  private static final int PATIENCE = 6;

  private final Duration unary;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("deadlines").factory());

  Deadlines(Duration unary) {
    this.unary = unary;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> raw, Metadata headers, ServerCallHandler<Q, A> next) {
    MethodPolicy policy = MethodPolicy.of(raw.getMethodDescriptor());
    if (policy.streams() || Context.current().getDeadline() != null) {
      return next.startCall(raw, headers);
    }
    Duration most = policy.method().startsWith(PATIENT) ? unary.multipliedBy(PATIENCE) : unary;
    Context.CancellableContext context =
        Context.current().withDeadlineAfter(most.toMillis(), TimeUnit.MILLISECONDS, timer);
    TimedCall<Q, A> call = new TimedCall<>(raw);
    context.addListener(
        ended -> {
          if (ended.cancellationCause() instanceof TimeoutException) {
            call.spent(most);
          }
        },
        Thread::startVirtualThread);
    try {
      return new Ending<>(Contexts.interceptCall(context, call, headers, next), context);
    } catch (RuntimeException e) {
      context.cancel(null);
      throw e;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Takes the deadline back when the call is over, lest the timer keeps it. */
  private static final class Ending<Q> extends SimpleForwardingServerCallListener<Q> {
    private final Context.CancellableContext context;

    Ending(ServerCall.Listener<Q> listener, Context.CancellableContext context) {
      super(listener);
      this.context = context;
    }

    @Override
    public void onCancel() {
      context.cancel(null);
      super.onCancel();
    }

    @Override
    public void onComplete() {
      super.onComplete();
      context.cancel(null);
    }
  }

  /**
   * A call that two threads may end: its handler and the timer. gRPC wants one at a time, hence the
   * lock; whoever comes second is not heard.
   */
  private static final class TimedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private boolean ended;

    TimedCall(ServerCall<Q, A> call) {
      super(call);
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
      if (!ended) {
        super.sendHeaders(headers);
      }
    }

    @Override
    public synchronized void sendMessage(A message) {
      if (!ended) {
        super.sendMessage(message);
      }
    }

    @Override
    public synchronized void close(Status status, Metadata trailers) {
      if (!ended) {
        ended = true;
        super.close(status, trailers);
      }
    }

    void spent(Duration most) {
      StatusRuntimeException status = Problems.exception(new Problem(
          Reason.DEADLINE_SPENT,
          "the call took longer than the " + most.toMillis() + " ms it may; set a deadline of"
              + " your own to wait longer",
          Map.of("deadline_ms", Long.toString(most.toMillis()))));
      Metadata trailers = status.getTrailers();
      close(status.getStatus(), trailers == null ? new Metadata() : trailers);
    }
  }
}
