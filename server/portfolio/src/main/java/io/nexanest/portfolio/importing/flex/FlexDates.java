package io.nexanest.portfolio.importing.flex;

import io.nexanest.portfolio.importing.text.DatePattern;
import io.nexanest.portfolio.importing.text.DatePatterns;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the query's owner has chosen to have them written, found out from all of the file's. A
 * time of day and its zone are passed over: the day is that of the exchange.
 */
record FlexDates(Optional<DatePattern> pattern) {
  private static final List<String> DATES =
      List.of("tradeDate", "reportDate", "dateTime", "date", "settleDate", "settleDateTarget");
  private static final Pattern DAY = Pattern.compile("^([^;,\\s]+).*$", Pattern.DOTALL);

  static FlexDates of(List<XmlElement> statements, String told) {
    if (!told.isEmpty()) {
      return new FlexDates(Optional.of(DatePattern.of(told)));
    }
    List<String> days = statements.stream()
        .flatMap(statement -> statement.children().stream())
        .flatMap(section -> section.children().stream())
        .flatMap(entry -> DATES.stream().map(entry::attribute))
        .map(FlexDates::day)
        .filter(day -> day.matches(".*[0-9].*"))
        .toList();
    return new FlexDates(
        days.isEmpty() ? Optional.empty() : Optional.of(DatePatterns.detect(days)));
  }

  /** The date by ISO 8601; a text that is no date stays as it is, to be told in the review. */
  String iso(String text) {
    String day = day(text);
    return pattern.flatMap(known -> known.read(day)).map(LocalDate::toString).orElse(day);
  }

  private static String day(String text) {
    Matcher matcher = DAY.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }
}
