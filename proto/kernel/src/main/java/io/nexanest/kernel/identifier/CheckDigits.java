package io.nexanest.kernel.identifier;

import java.util.List;
import java.util.regex.Pattern;

/** The shapes and check digits of identifiers. */
public final class CheckDigits {
  public static final List<String> SCHEMES = List.of("ISIN", "FIGI", "CUSIP", "SEDOL");

  private static final Pattern ISIN = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");
  private static final Pattern CUSIP = Pattern.compile("[A-Z0-9*@#]{8}[0-9]");
  private static final Pattern SEDOL = Pattern.compile("[0-9B-DF-HJ-NP-TV-Z]{6}[0-9]");
  private static final Pattern FIGI =
      Pattern.compile("[B-DF-HJ-NP-TV-Z]{2}G[0-9B-DF-HJ-NP-TV-Z]{8}[0-9]");

  /** Beginnings that would look like the country of an ISIN. */
  private static final List<String> NO_FIGI = List.of("BS", "BM", "GG", "GB", "GH", "KY", "VG");

  private static final int[] SEDOL_WEIGHTS = {1, 3, 1, 7, 3, 9};
  private static final String SIGNS = "*@#";

  private CheckDigits() {}

  /** Throws IllegalArgumentException with a sentence for what is no identifier of the scheme. */
  public static void check(String scheme, String value) {
    switch (scheme) {
      case "ISIN" ->
        check(value, ISIN, "two letters, nine letters or digits, and a digit", isin(value));
      case "CUSIP" ->
        check(value, CUSIP, "eight letters or digits, and a digit", everySecond(value));
      case "SEDOL" -> check(value, SEDOL, "six consonants or digits, and a digit", sedol(value));
      case "FIGI" -> {
        if (NO_FIGI.stream().anyMatch(value::startsWith)) {
          throw new IllegalArgumentException("no FIGI begins with " + value.substring(0, 2));
        }
        check(
            value,
            FIGI,
            "two consonants, G, eight consonants or digits, and a digit",
            everySecond(value));
      }
      default ->
        throw new IllegalArgumentException(
            "'" + scheme + "' is no scheme; " + String.join(", ", SCHEMES) + " are");
    }
  }

  /** Whether it is an identifier of the scheme, by its shape and its check digit. */
  public static boolean holds(String scheme, String value) {
    try {
      check(scheme, value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void check(String value, Pattern shape, String words, int expected) {
    if (!shape.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not " + words);
    }
    int last = value.charAt(value.length() - 1) - '0';
    if (last != expected) {
      throw new IllegalArgumentException("'" + value + "' ends in " + last
          + ", but the check digit of what is before it is " + expected);
    }
  }

  /** By ISO 6166: every second digit from the right doubled, letters being two digits. */
  private static int isin(String value) {
    StringBuilder digits = new StringBuilder();
    body(value).chars().forEach(c -> digits.append(number(c)));
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += crossSum(i % 2 == 0 ? digit * 2 : digit);
    }
    return complement(sum);
  }

  /** Every second character doubled from the left, each in cross sum: CUSIP and FIGI. */
  private static int everySecond(String value) {
    String body = body(value);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int number = number(body.charAt(i));
      sum += crossSum(i % 2 == 1 ? number * 2 : number);
    }
    return complement(sum);
  }

  private static int sedol(String value) {
    String body = body(value);
    int sum = 0;
    for (int i = 0; i < Math.min(body.length(), SEDOL_WEIGHTS.length); i++) {
      sum += number(body.charAt(i)) * SEDOL_WEIGHTS[i];
    }
    return complement(sum);
  }

  private static String body(String value) {
    return value.substring(0, Math.max(0, value.length() - 1));
  }

  private static int number(int character) {
    int sign = SIGNS.indexOf(character);
    return sign >= 0 ? 36 + sign : Math.max(0, Character.getNumericValue(character));
  }

  private static int crossSum(int number) {
    return number / 10 + number % 10;
  }

  private static int complement(int sum) {
    return (10 - sum % 10) % 10;
  }
}
