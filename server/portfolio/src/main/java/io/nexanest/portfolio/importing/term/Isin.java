package io.nexanest.portfolio.importing.term;

import io.nexanest.kernel.identifier.CheckDigits;
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

  /** Whether its last digit is the check digit of the others, too. */
  public static boolean checks(String isin) {
    return CheckDigits.holds("ISIN", isin);
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
