package io.nexanest.portfolio.importing.text;

import io.nexanest.kernel.reason.Reason;
import java.util.List;

/** Finds out which mark a file sets between whole and fraction, from all numbers together. */
public final class DecimalMarks {
  private DecimalMarks() {}

  /** The mark that more numbers speak for; refused if none does and it makes a difference. */
  public static char detect(List<String> numbers, char delimiter) {
    long points = numbers.stream().filter(number -> speaksFor(number, '.', ',')).count();
    long commas = numbers.stream().filter(number -> speaksFor(number, ',', '.')).count();
    if (points != commas) {
      return points > commas ? '.' : ',';
    }
    for (String number : numbers) {
      if (number.indexOf('.') >= 0 || number.indexOf(',') >= 0) {
        throw Unreadable.hint(
            "decimal_mark",
            Reason.STATEMENT_UNREADABLE,
            "'" + number + "' can be thousands or a fraction, and the file's numbers don't tell;"
                + " say '.' or ',' in decimal_mark");
      }
    }
    return delimiter == ';' ? ',' : '.';
  }

  /** Whether the number makes no sense unless this is its decimal mark. */
  private static boolean speaksFor(String number, char mark, char other) {
    String digits = WrittenDecimal.unsigned(number);
    int at = digits.lastIndexOf(mark);
    int otherAt = digits.lastIndexOf(other);
    if (at < 0) {
      // Two and more of the other one are thousands: 1.234.567.
      return otherAt >= 0 && digits.indexOf(other) != otherAt;
    }
    if (otherAt >= 0) {
      return at > otherAt;
    }
    boolean once = digits.indexOf(mark) == at;
    boolean leadingZero = digits.charAt(0) == '0' || at == 0 || at > 3;
    return once && (leadingZero || digits.length() - at - 1 != 3);
  }
}
