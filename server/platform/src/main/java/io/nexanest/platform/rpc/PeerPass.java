package io.nexanest.platform.rpc;

import io.grpc.Metadata;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.security.Principal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A principal as slices hand it to each other: its parts with a code that only who holds the
 * secret can make. In one process the secret is made at the start and never leaves it.
 */
public final class PeerPass {
  public static final Metadata.Key<String> HEADER =
      Metadata.Key.of("nexanest-peer", Metadata.ASCII_STRING_MARSHALLER);
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /** A pass for all who share the secret, at least 16 bytes. */
  public PeerPass(byte[] secret) {
    if (secret.length < 16) {
      throw new IllegalArgumentException("a peer secret has at least 16 bytes");
    }
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  String issue(Principal principal) {
    String parts = String.join(
        "\n",
        principal.tenant().toString(),
        principal.user().toString(),
        principal.name().replace('\n', ' '),
        String.join(",", principal.permissions()),
        principal.credential());
    byte[] body = parts.getBytes(StandardCharsets.UTF_8);
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(body) + "." + encoder.encodeToString(code(body));
  }

  /** Whose pass it is; refused when it was not made with the secret. */
  public Principal read(String header) {
    String[] halves = header.split("\\.", -1);
    if (halves.length == 2) {
      try {
        byte[] body = Base64.getUrlDecoder().decode(halves[0]);
        byte[] claimed = Base64.getUrlDecoder().decode(halves[1]);
        if (MessageDigest.isEqual(code(body), claimed)) {
          return principal(new String(body, StandardCharsets.UTF_8));
        }
      } catch (IllegalArgumentException e) {
        // Not a pass at all: refused below like a forged one.
      }
    }
    throw new Problem(Reason.TOKEN_INVALID, "the peer's pass is not one of this server's");
  }

  private static Principal principal(String text) {
    List<String> parts = List.of(text.split("\n", -1));
    return new Principal(
        UUID.fromString(parts.get(0)),
        UUID.fromString(parts.get(1)),
        parts.get(2),
        parts.get(3).isEmpty()
            ? Set.of()
            : Set.copyOf(Arrays.asList(parts.get(3).split(","))),
        parts.get(4));
  }

  private byte[] code(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }
}
