package io.nexanest.portfolio.importing.term;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** International securities identification numbers by ISO 6166. */
public final class Isin {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");
  private static final Pattern AMERICAN = Pattern.compile("[0-9][A-Z0-9]{7}[0-9]");

  private Isin() {}

  /** Whether it is two letters, nine letters or digits, and a digit. */
  public static boolean looksLike(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** Whether its last digit is the check digit of the others, by ISO 6166 (the Luhn sum). */
  public static boolean checks(String isin) {
    StringBuilder digits = new StringBuilder();
    for (char c : isin.toCharArray()) {
      digits.append(Character.getNumericValue(c));
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 1 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** The ISIN of a CUSIP of the United States; other countries' CUSIPs begin with a letter. */
  public static Optional<String> ofCusip(String cusip) {
    if (!AMERICAN.matcher(cusip).matches()) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(0, 9)
        .mapToObj(digit -> "US" + cusip + digit)
        .filter(Isin::checks)
        .findFirst();
  }
}
