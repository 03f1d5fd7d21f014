package io.nexanest.platform.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.nexanest.platform.security.Principal;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The way from one slice to another: always gRPC, in this process or over the network; the slices
 * can't tell.
 */
public final class Peers {
  private static final long UNARY_SECONDS = 10;

  private final Function<String, Channel> channels;
  private final PeerPass pass;

  /** Channels by slice; how they are made is the wiring's business. */
  public Peers(Function<String, Channel> channels, PeerPass pass) {
    this.channels = channels;
    this.pass = pass;
  }

  /** The channel to a slice, on which every call is made in the principal's name. */
  public Channel channel(String slice, Principal principal) {
    return ClientInterceptors.intercept(channels.apply(slice), new InName(principal));
  }

  private final class InName implements ClientInterceptor {
    private final String header;

    InName(Principal principal) {
      this.header = pass.issue(principal);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
        MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
      boolean unary = method.getType() == MethodDescriptor.MethodType.UNARY;
      CallOptions bounded = unary && options.getDeadline() == null
          ? options.withDeadlineAfter(UNARY_SECONDS, TimeUnit.SECONDS)
          : options;
      return new SimpleForwardingClientCall<>(next.newCall(method, bounded)) {
        @Override
        public void start(Listener<A> listener, Metadata headers) {
          headers.put(PeerPass.HEADER, header);
          super.start(listener, headers);
        }
      };
    }
  }
}
