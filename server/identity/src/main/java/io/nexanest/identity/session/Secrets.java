package io.nexanest.identity.session;

import io.nexanest.platform.security.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that machines keep: 256 random bits, stored as their SHA-256. */
public final class Secrets {
  private Secrets() {}

  /** A new secret, as text. */
  public static String make(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is stored of a secret. A plain hash is enough, since nobody can guess 256 bits. */
  public static byte[] hash(String secret) {
    return Sha256.of(secret);
  }

  /** Compares in constant time. */
  public static boolean equal(byte[] some, byte[] other) {
    return MessageDigest.isEqual(some, other);
  }
}
