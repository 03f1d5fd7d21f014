package io.nexanest.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** Compares in constant time. */
  public static boolean equal(byte[] some, byte[] other) {
    return MessageDigest.isEqual(some, other);
  }
}
