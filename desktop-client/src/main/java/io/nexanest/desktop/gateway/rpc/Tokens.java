package io.nexanest.desktop.gateway.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Puts the session's access token on each call. A call that is refused for its token has it renewed:
 * a plain question is asked again at once, a stream is opened again by its supervisor.
 */
public final class Tokens implements ClientInterceptor {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> CLIENT =
      Metadata.Key.of("nexanest-client", Metadata.ASCII_STRING_MARSHALLER);
  // Signing in and exchanging tokens are what renewing is made of.
  private static final String SESSIONS = "nexanest.identity.v1.SessionService";

  private final String clientVersion;
  private volatile String access = "";
  private volatile Renewal renewal = refused -> CompletableFuture.completedStage(false);

  public Tokens(String clientVersion) {
    this.clientVersion = clientVersion;
  }

  public void access(String token) {
    access = token;
  }

  public String access() {
    return access;
  }

  public void renewal(Renewal by) {
    renewal = by;
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    boolean plain =
        method.getType() == MethodType.UNARY && !SESSIONS.equals(method.getServiceName());
    return plain
        ? new RenewingCall<>(() -> next.newCall(method, options), this::sign, this::renew)
        : new Signed<>(next.newCall(method, options), !SESSIONS.equals(method.getServiceName()));
  }

  private String sign(Metadata headers) {
    String token = access;
    headers.put(CLIENT, clientVersion);
    if (!token.isEmpty()) {
      headers.put(AUTHORIZATION, "Bearer " + token);
    }
    return token;
  }

  private CompletionStage<Boolean> renew(String refused) {
    return renewal.renew(refused);
  }

  private final class Signed<Q, A> extends SimpleForwardingClientCall<Q, A> {
    private final boolean renewable;

    private Signed(ClientCall<Q, A> call, boolean renewable) {
      super(call);
      this.renewable = renewable;
    }

    @Override
    public void start(Listener<A> listener, Metadata headers) {
      String token = sign(headers);
      super.start(
          new SimpleForwardingClientCallListener<>(listener) {
            @Override
            public void onClose(Status status, Metadata trailers) {
              if (renewable && status.getCode() == Status.Code.UNAUTHENTICATED) {
                renew(token);
              }
              super.onClose(status, trailers);
            }
          },
          headers);
    }
  }
}
