package io.nexanest.kernel.uuid;

import java.util.Arrays;
import java.util.UUID;

/**
 * 128 bits as 26 lower-case characters of Crockford's alphabet: readable, sortable like the bits,
 * and without the letters that are mistaken for digits.
 */
public final class Base32 {
  static final int LENGTH = 26;
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < ALPHABET.length; i++) {
      VALUES[ALPHABET[i]] = (byte) i;
    }
  }

  private Base32() {}

  public static String encode(UUID id) {
    char[] text = new char[LENGTH];
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = ALPHABET[(int) (low & 31)];
      low = (low >>> 5) | (high << 59);
      high >>>= 5;
    }
    return new String(text);
  }

  /** Throws IllegalArgumentException when the text is not 26 characters of the alphabet. */
  public static UUID decode(String text) {
    if (text.length() != LENGTH || text.charAt(0) > '7') {
      throw new IllegalArgumentException("an id has 26 characters of base 32, not '" + text + "'");
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      int value = c < 128 ? VALUES[c] : -1;
      if (value < 0) {
        throw new IllegalArgumentException("'" + c + "' is not a character of an id");
      }
      high = (high << 5) | (low >>> 59);
      low = (low << 5) | value;
    }
    return new UUID(high, low);
  }
}
