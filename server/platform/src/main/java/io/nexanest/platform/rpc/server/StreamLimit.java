package io.nexanest.platform.rpc.server;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Quota;

/** A session has so many streams open at once, of whatever kind. */
final class StreamLimit implements ServerInterceptor {
  private final Quota quota =
      new Quota("streams_a_session", "streams in this session", Limits.STREAMS_A_SESSION);

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    MethodPolicy policy = MethodPolicy.of(call.getMethodDescriptor());
    if (!policy.streams() || headers.containsKey(PeerPass.HEADER)) {
      return next.startCall(call, headers);
    }
    Runnable giveBack = quota.take(Caller.principal());
    try {
      return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
        @Override
        public void onCancel() {
          giveBack.run();
          super.onCancel();
        }

        @Override
        public void onComplete() {
          giveBack.run();
          super.onComplete();
        }
      };
    } catch (RuntimeException e) {
      giveBack.run();
      throw e;
    }
  }
}
