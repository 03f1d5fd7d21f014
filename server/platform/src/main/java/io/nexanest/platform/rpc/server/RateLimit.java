package io.nexanest.platform.rpc.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Problems;
import io.nexanest.platform.security.Permissions;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A session or key may make so many calls a second, and an address so many attempts to sign in.
 * Slices among themselves are not counted: what they do was counted when their caller came in.
 */
final class RateLimit implements ServerInterceptor {
  private static final int MOST_KNOWN = 10_000;
  private static final Duration FORGET = Duration.ofMinutes(10);

  private final GateConfig config;
  private final LongSupplier clock;
  private final Cache<String, TokenBucket> calls = buckets();
  private final Cache<String, TokenBucket> signIns = buckets();

  /** Limits by a clock of nanoseconds. */
  RateLimit(GateConfig config, LongSupplier clock) {
    this.config = config;
    this.clock = clock;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    MethodPolicy policy = MethodPolicy.of(call.getMethodDescriptor());
    if (headers.containsKey(PeerPass.HEADER)) {
      return next.startCall(call, headers);
    }
    if (!policy.permission().equals(Permissions.PUBLIC)) {
      take(calls, Caller.principal().credential(), "calls of this session", config.calls());
    } else if (!policy.reads()) {
      take(signIns, address(call), "attempts to sign in from this address", config.signIns());
    }
    return next.startCall(call, headers);
  }

  private void take(
      Cache<String, TokenBucket> buckets, String whose, String words, GateConfig.Rate rate) {
    long now = clock.getAsLong();
    long waitMs = buckets
        .get(whose, key -> new TokenBucket(rate.aSecond(), rate.burst(), now))
        .take(now);
    if (waitMs > 0) {
      throw new Problem(
          Reason.RATE_LIMITED,
          "there are too many " + words + "; " + rate.aSecond() + " a second are the most; wait "
              + waitMs + " ms",
          Map.of(
              "quota",
              words,
              "limit",
              Integer.toString(rate.aSecond()),
              Problems.RETRY_AFTER_MS,
              Long.toString(waitMs)));
    }
  }

  /** The address without its port, since each connection has another port. */
  private static String address(ServerCall<?, ?> call) {
    SocketAddress remote = call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
    return remote instanceof InetSocketAddress inet
        ? inet.getAddress().getHostAddress()
        : String.valueOf(remote);
  }

  private static Cache<String, TokenBucket> buckets() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_KNOWN)
        .expireAfterAccess(FORGET)
        .build();
  }
}
