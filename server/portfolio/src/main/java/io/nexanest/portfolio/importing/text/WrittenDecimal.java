package io.nexanest.portfolio.importing.text;

import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as institutions write them: "$1,234.56", "1.234,56", "(12.00)", "1'000.00 CHF". */
public final class WrittenDecimal {
  private static final Pattern SIGNS =
      Pattern.compile("^[A-Z]{3}(?=[^A-Za-z])|(?<=[0-9)\\-])\\s?[A-Z]{3}$|[$€£¥\\s]");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:T[0-9]{3})+(?:D[0-9]+)?");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:D[0-9]*)?|D[0-9]+");

  private WrittenDecimal() {}

  /**
   * Reads a number written with that decimal mark; the other one, apostrophes and spaces part
   * thousands. Parentheses and a minus at either end make it negative.
   *
   * @throws IllegalArgumentException with what would be right
   */
  public static BigDecimal read(String found, char mark) {
    String digits = unsigned(found);
    boolean negative = !digits.equals(bare(found));
    String marked = marked(digits, mark);
    if (!PLAIN.matcher(marked).matches() && !GROUPED.matcher(marked).matches()) {
      throw new IllegalArgumentException(wrong(found, mark, digits));
    }
    String plain = marked.replace("T", "").replace('D', '.');
    if (plain.startsWith(".")) {
      plain = "0" + plain;
    }
    if (plain.endsWith(".")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    BigDecimal value = Decimals.parse(plain);
    return negative ? value.negate() : value;
  }

  /** The digits and marks alone, without currency, sign and spaces. */
  public static String unsigned(String found) {
    String bare = bare(found);
    if (bare.startsWith("(") && bare.endsWith(")")) {
      return bare(bare.substring(1, bare.length() - 1));
    }
    if (bare.startsWith("-")) {
      return bare.substring(1);
    }
    return bare.endsWith("-") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String bare(String found) {
    String bare = SIGNS.matcher(found.strip()).replaceAll("").replace('\u2212', '-');
    return bare.startsWith("+") ? bare.substring(1) : bare;
  }

  private static String marked(String digits, char mark) {
    char other = mark == '.' ? ',' : '.';
    return digits.replace(mark, 'D').replace(other, 'T').replace('\'', 'T').replace('\u2019', 'T');
  }

  private static String wrong(String found, char mark, String digits) {
    char other = mark == '.' ? ',' : '.';
    if (digits.matches("[0-9]+[.,][0-9]+")) {
      return "'%s' has the decimal mark '%c', but the statement's is '%c'; write %s"
          .formatted(found, other, mark, digits.replace(other, mark));
    }
    return "'%s' is not a number such as 1234%c56".formatted(found, mark);
  }
}
