package io.nexanest.market.adapter.ecb;

import io.nexanest.market.adapter.spi.history.PacedHttp;
import io.nexanest.market.adapter.spi.line.Answer;
import io.nexanest.market.adapter.spi.line.Ask;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks the bank: years of rates by SDMX, and those of the last day, which are there first, by XML. */
final class EcbWeb {
  private static final LocalDate FIRST = LocalDate.of(1999, 1, 4);
  private static final int YEARS_AN_ASK = 5;
  private final PacedHttp http;
  private final String data;
  private final String daily;

  /** By hosts with their ports. */
  EcbWeb(PacedHttp http, String data, String daily) {
    this.http = http;
    this.data = data;
    this.daily = daily;
  }

  ReferenceRates rates(LocalDate from, LocalDate to, LocalDate latest) {
    List<ReferenceRate> all = new ArrayList<>();
    LocalDate end = to.isAfter(latest) ? latest : to;
    LocalDate start = from.isBefore(FIRST) ? FIRST : from;
    while (!start.isAfter(end)) {
      LocalDate last = start.plusYears(YEARS_AN_ASK).minusDays(1);
      all.addAll(range(start, last.isAfter(end) ? end : last));
      start = last.plusDays(1);
    }
    if (end.equals(latest) && all.stream().noneMatch(rate -> rate.date().equals(latest))) {
      all.addAll(today());
    }
    return new ReferenceRates(all);
  }

  private List<ReferenceRate> range(LocalDate from, LocalDate to) {
    URI uri = URI.create("https://" + data + "/service/data/EXR/D..EUR.SP00.A?format=csvdata"
        + "&detail=dataonly&startPeriod=" + from + "&endPeriod=" + to);
    return switch (http.ask(Ask.open(uri, "rates", ""))) {
      case Answer.Body body -> body.text().isBlank() ? List.of() : EcbCsv.read(body.text());
      case Answer.Refused refused -> {
        // So it says that there was no fixing in that time.
        if (refused.failure().status() != 404) {
          throw http.refusal(refused.failure());
        }
        yield List.of();
      }
    };
  }

  private List<ReferenceRate> today() {
    URI uri = URI.create("https://" + daily + "/stats/eurofxref/eurofxref-daily.xml");
    return EcbXml.read(http.body(Ask.open(uri, "daily", "")));
  }
}
