package io.nexanest.platform.rpc.server;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.security.Permissions;
import java.util.Map;
import java.util.Optional;

/**
 * Turns away our own clients that are too old to understand the answers. What may be read before
 * signing in is answered to all, so that such a client can find out; a client that states no
 * version is a stock one, and knows what it asks.
 */
final class ClientCheck implements ServerInterceptor {
  private final ClientVersion oldest;

  ClientCheck(ClientVersion oldest) {
    this.oldest = oldest;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    MethodPolicy policy = MethodPolicy.of(call.getMethodDescriptor());
    if (!(policy.reads() && policy.permission().equals(Permissions.PUBLIC))) {
      check(Optional.ofNullable(headers.get(GrpcServer.CLIENT)).flatMap(ClientVersion::parse));
    }
    return next.startCall(call, headers);
  }

  private void check(Optional<ClientVersion> client) {
    if (client.isPresent() && client.get().compareTo(oldest) < 0) {
      throw new Problem(
          Reason.CLIENT_TOO_OLD,
          "this server serves clients from version " + oldest + " on, yours is " + client.get()
              + "; install the newer one",
          Map.of("oldest", oldest.toString(), "client", client.get().toString()));
    }
  }
}
