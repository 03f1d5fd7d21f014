package io.nexanest.portfolio.importing.qif;

import io.nexanest.portfolio.importing.text.DatePattern;
import io.nexanest.portfolio.importing.text.DatePatterns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates such as {@code 6/ 1/94}, {@code 1/31' 4} and {@code 31.01.2004}. Which of day and month
 * comes first is found out from all dates of the file.
 */
record QifDates(Optional<DatePattern> pattern) {
  private static final Pattern SHORT_YEAR = Pattern.compile("(.*)([/'.-])([0-9]{2})");

  /** Two digits from here on are of the last century: Quicken is no older. */
  private static final int FIRST_OF_1900 = 70;

  static QifDates of(List<String> dates, String told) {
    if (!told.isEmpty()) {
      return new QifDates(Optional.of(DatePattern.of(told)));
    }
    List<String> whole =
        dates.stream().map(QifDates::whole).filter(date -> !date.isEmpty()).toList();
    return new QifDates(
        whole.isEmpty() ? Optional.empty() : Optional.of(DatePatterns.detect(whole)));
  }

  /** The date by ISO 8601; a text that is no date stays as it is, to be told in the review. */
  String iso(String date) {
    return pattern
        .flatMap(known -> known.read(whole(date)))
        .map(LocalDate::toString)
        .orElse(date);
  }

  /** With four digits of the year, and one kind of mark between the parts. */
  private static String whole(String date) {
    String bare = date.replace(" ", "").replaceFirst("'([0-9])$", "'0$1");
    Matcher matcher = SHORT_YEAR.matcher(bare);
    if (matcher.matches() && !matcher.group(1).matches("[0-9]{4}[/.-][0-9]{1,2}")) {
      int year = Integer.parseInt(matcher.group(3));
      boolean apostrophe = matcher.group(2).equals("'");
      int century = year >= FIRST_OF_1900 && !apostrophe ? 1900 : 2000;
      String mark = apostrophe ? "/" : matcher.group(2);
      bare = matcher.group(1) + mark + (century + year);
    }
    return bare.replace('\'', '/');
  }
}
