package io.nexanest.portfolio.importing.mt940;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.text.Figure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Field 61: value date, entry date, debit or credit, amount, code and references. */
final class StatementLine {
  private static final Pattern SHAPE = Pattern.compile(
      "^([0-9]{6})([0-9]{4})?\\s*(R?[CD])([A-Z])?\\s*([0-9]*[,.]?[0-9]*)\\s*"
          + "(?:[NFS]([A-Z0-9]{3}))?([^\\n]*)(?:\\n(.*))?$",
      Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("\\?([0-9]{2})");

  /** Two digits from here on are of the last century. */
  private static final int FIRST_OF_1900 = 80;

  private StatementLine() {}

  static void record(Mt940Message.Line line, Records records) {
    Matcher matcher = SHAPE.matcher(line.text().strip());
    if (!matcher.matches() || Figure.read(matcher.group(5)).isEmpty()) {
      records.unread(
          line.number(),
          new Cells().with(Column.NOTE, line.text()),
          "field 61 has no date, mark and amount such as 240131C12,34");
      return;
    }
    Optional<LocalDate> valued = date(matcher.group(1));
    LocalDate booked = valued.orElseGet(() -> LocalDate.of(year(matcher.group(1)), 1, 1));
    Optional<LocalDate> entered =
        Optional.ofNullable(matcher.group(2)).flatMap(day -> near(day, booked));
    boolean in = matcher.group(3).equals("C") || matcher.group(3).equals("RD");
    String code = Optional.ofNullable(matcher.group(6)).orElse("");
    String references = matcher.group(7).strip();
    String day = entered.or(() -> valued).map(LocalDate::toString).orElse(matcher.group(1));
    Cells cells = new Cells()
        .type(type(code, line.information(), in))
        .with(Column.DATE, day)
        .with(Column.GROSS, Figure.plain(matcher.group(5)))
        .with(Column.CURRENCY, line.currency())
        .with(Column.REFERENCE, reference(references, day, matcher.group(5)))
        .with(Column.NOTE, note(line.information(), references));
    valued
        .filter(date -> entered.filter(date::isBefore).isEmpty())
        .ifPresent(date -> cells.with(Column.SETTLEMENT_DATE, date.toString()));
    records.add(line.number(), cells);
  }

  /** By the code of SWIFT, or of German banks at the beginning of the information. */
  private static TransactionType type(String code, String information, boolean in) {
    String german = information.matches("(?s)[0-9]{3}\\?.*") ? information.substring(0, 3) : "";
    if (code.equals("INT") || german.equals("814")) {
      return in ? TransactionType.INTEREST : TransactionType.INTEREST_CHARGE;
    }
    if (code.matches("CHG|COM") || german.matches("808|809")) {
      return in ? TransactionType.FEE_REFUND : TransactionType.FEE;
    }
    return in ? TransactionType.DEPOSIT : TransactionType.WITHDRAWAL;
  }

  /** The bank's own reference is only unique together with day and amount. */
  private static String reference(String references, String day, String amount) {
    int at = references.indexOf("//");
    String own = at < 0 ? "" : references.substring(at + 2).strip();
    return own.isEmpty() || own.equals("NONREF")
        ? ""
        : own + " " + day + " " + Figure.plain(amount);
  }

  /** German banks part the information into numbered fields, of which these are for people. */
  private static String note(String information, String references) {
    String text = information.isBlank() ? references : information;
    if (!text.matches("(?s)[0-9]{3}\\?[0-9]{2}.*")) {
      return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }
    StringBuilder note = new StringBuilder();
    String joined = text.replace("\n", "");
    Matcher field = FIELD.matcher(joined);
    int open = -1;
    String number = "";
    while (field.find()) {
      append(note, number, open < 0 ? "" : joined.substring(open, field.start()));
      number = field.group(1);
      open = field.end();
    }
    append(note, number, open < 0 ? "" : joined.substring(open));
    return note.toString().strip();
  }

  private static void append(StringBuilder note, String number, String text) {
    if (number.matches("00|2[0-9]|3[23]|6[0-3]")) {
      boolean continues = number.matches("2[1-9]|33|6[0-3]");
      note.append(continues ? "" : " ").append(text);
    }
  }

  private static Optional<LocalDate> date(String digits) {
    try {
      return Optional.of(LocalDate.of(
          year(digits),
          Integer.parseInt(digits.substring(2, 4)),
          Integer.parseInt(digits.substring(4, 6))));
    } catch (DateTimeException e) {
      // Banks count interest by months of thirty days, to the thirtieth of February.
      return Optional.empty();
    }
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits.substring(0, 2));
    return year >= FIRST_OF_1900 ? 1900 + year : 2000 + year;
  }

  /** The entry date has no year: it is the one that is nearest to the value date. */
  private static Optional<LocalDate> near(String digits, LocalDate valued) {
    try {
      MonthDay day = MonthDay.of(
          Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2, 4)));
      LocalDate best = day.atYear(valued.getYear());
      for (int year : new int[] {valued.getYear() - 1, valued.getYear() + 1}) {
        LocalDate other = day.atYear(year);
        if (distance(other, valued) < distance(best, valued)) {
          best = other;
        }
      }
      return Optional.of(best);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
