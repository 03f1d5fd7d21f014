package io.nexanest.platform.rpc.server;

import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.security.Permissions;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.TokenVerifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out who calls and whether they may, before anything of the request is looked at. */
public final class Authentication implements ServerInterceptor {
  public static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final List<TokenVerifier> verifiers;
  private final PeerPass pass;

  /** The ways to sign in, tried in order, and the pass of the slices among themselves. */
  public Authentication(List<TokenVerifier> verifiers, PeerPass pass) {
    this.verifiers = List.copyOf(verifiers);
    this.pass = pass;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    MethodPolicy policy = MethodPolicy.of(call.getMethodDescriptor());
    if (policy.permission().equals(Permissions.PUBLIC)) {
      return next.startCall(call, headers);
    }
    Principal principal = identify(headers);
    if (!principal.may(policy.permission())) {
      throw new Problem(
          Reason.PERMISSION_MISSING,
          "this call needs the permission " + policy.permission() + "; ask an admin for it",
          Map.of("permission", policy.permission()));
    }
    return Contexts.interceptCall(Caller.as(principal), call, headers, next);
  }

  private Principal identify(Metadata headers) {
    String peer = headers.get(PeerPass.HEADER);
    return peer == null ? verify(headers) : pass.read(peer);
  }

  private Principal verify(Metadata headers) {
    String header = headers.get(AUTHORIZATION);
    if (header == null || header.isBlank()) {
      throw new Problem(
          Reason.TOKEN_MISSING, "send authorization: 'Bearer' and a token, or 'Key' and a key");
    }
    int space = header.indexOf(' ');
    String scheme = space < 0 ? header : header.substring(0, space);
    String credential = space < 0 ? "" : header.substring(space + 1).strip();
    for (TokenVerifier verifier : verifiers) {
      if (verifier.scheme().equalsIgnoreCase(scheme)) {
        Optional<Principal> principal = verifier.verify(credential);
        if (principal.isPresent()) {
          return principal.get();
        }
      }
    }
    throw new Problem(Reason.TOKEN_INVALID, "the token or key is not one of this server's");
  }
}
