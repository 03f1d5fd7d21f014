package io.nexanest.desktop.gateway.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;

/** Puts the session's access token on each call; a refresh replaces it for the calls to come. */
public final class Tokens implements ClientInterceptor {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> CLIENT =
      Metadata.Key.of("nexanest-client", Metadata.ASCII_STRING_MARSHALLER);

  private final String clientVersion;
  private volatile String access = "";

  public Tokens(String clientVersion) {
    this.clientVersion = clientVersion;
  }

  public void access(String token) {
    access = token;
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    return new ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
      @Override
      public void start(Listener<A> listener, Metadata headers) {
        headers.put(CLIENT, clientVersion);
        if (!access.isEmpty()) {
          headers.put(AUTHORIZATION, "Bearer " + access);
        }
        super.start(listener, headers);
      }
    };
  }
}
