package io.nexanest.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every session of independent tables, where they lie beside the checkout. */
class RecordedSessionsTest {
  private static final Path SHARED =
      Path.of(System.getProperty("nexanest.root", "../.."), "..", "shared");
  private static final Pattern YEAR = Pattern.compile(
      "\"year\":\\s*(\\d{4}).*?\"trading_days\":\\s*(\\d+),\\s*\"weekday_closures\":\\s*\\[(.*?)\\]",
      Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({
    "XNYS, xnys, 2023",
    "XLON, xlon, 2196",
    "XETR, xetr, 2137",
    "XTKS, xtks, 2687",
    "CRYPTO, 24-7, 366"
  })
  void everySessionIsTheTables(String mic, String file, int sessions) throws IOException {
    Path table = SHARED.resolve("market-fixtures/calendars/" + file + ".csv");
    assumeTrue(Files.exists(table), "needs the recorded calendars");
    List<String> lines = Files.readAllLines(table);
    List<String> expected = lines.subList(1, lines.size());
    ExchangeCalendar calendar = ExchangeCalendars.read().of(mic).orElseThrow();
    List<String> ours =
        calendar.sessions(date(expected.getFirst()), date(expected.getLast())).stream()
            .map(RecordedSessionsTest::line)
            .toList();
    assertThat(ours).hasSize(sessions).isEqualTo(expected);
  }

  @Test
  void everyWeekdayWithoutTradingInNewYorkIsTheGoldenOne() throws IOException {
    Path golden = SHARED.resolve("golden/calendar.json");
    assumeTrue(Files.exists(golden), "needs the golden vectors");
    ExchangeCalendar calendar = ExchangeCalendars.read().of("XNYS").orElseThrow();
    Matcher years = YEAR.matcher(Files.readString(golden));
    int tested = 0;
    while (years.find()) {
      int year = Integer.parseInt(years.group(1));
      LocalDate first = LocalDate.of(year, 1, 1);
      LocalDate next = first.plusYears(1);
      String closures = first
          .datesUntil(next)
          .filter(date -> !Observed.weekend(date) && calendar.session(date).isEmpty())
          .map(date -> '"' + date.toString() + '"')
          .collect(Collectors.joining(","));
      assertThat(closures).isEqualTo(years.group(3).replaceAll("\\s", ""));
      assertThat(calendar.sessions(first, next.minusDays(1)))
          .hasSize(Integer.parseInt(years.group(2)));
      tested++;
    }
    assertThat(tested).isGreaterThan(9);
  }

  private static LocalDate date(String line) {
    return LocalDate.parse(line.substring(0, 10));
  }

  private static String line(TradingSession session) {
    String pause =
        session.pause().map(p -> text(p.begin()) + "," + text(p.end())).orElse(",");
    return session.date() + "T00:00:00Z," + text(session.open()) + "," + text(session.close()) + ","
        + pause;
  }

  private static String text(Instant moment) {
    return Optional.of(moment).map(Instant::toString).orElseThrow();
  }
}
