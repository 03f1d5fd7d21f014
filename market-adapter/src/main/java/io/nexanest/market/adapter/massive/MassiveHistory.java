package io.nexanest.market.adapter.massive;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.HistorySource;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.history.PacedHttp;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Secret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finished days as traded, splits and dividends. */
final class MassiveHistory implements HistorySource {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate FIRST = LocalDate.of(2003, 1, 1);
  private static final int SCALE = 6;
  private static final int MOST_PAGES = 100;

  private final PacedHttp http;
  private final String api;
  private final Map<String, Secret> headers;
  private final Set<String> symbols;
  private final Supplier<LocalDate> today;

  MassiveHistory(
      PacedHttp http, String api, Secret key, Set<String> symbols, Supplier<LocalDate> today) {
    this.http = http;
    this.api = api;
    this.headers = Massive.headers(key);
    this.symbols = Set.copyOf(symbols);
    this.today = today;
  }

  /** Today's is left out, because trades still change it. */
  @Override
  public List<RawBar> bars(String symbol, LocalDate from, LocalDate to) {
    LocalDate yesterday = today.get().minusDays(1);
    LocalDate start = from.isBefore(FIRST) ? FIRST : from;
    LocalDate end = to.isAfter(yesterday) ? yesterday : to;
    if (known(symbol) && end.isBefore(start)) {
      return List.of();
    }
    String path = "/v2/aggs/ticker/" + MassiveRest.encoded(symbol) + "/range/1/day/" + start + "/"
        + end + "?adjusted=false&sort=asc&limit=50000";
    return all(symbol, path, row -> bar(symbol, row)).stream()
        .filter(bar -> !bar.date().isBefore(start) && !bar.date().isAfter(end))
        .toList();
  }

  @Override
  public List<RawCorporateAction> corporateActions(String symbol) {
    known(symbol);
    String of = "?ticker=" + MassiveRest.encoded(symbol) + "&limit=1000";
    List<RawCorporateAction> actions = new ArrayList<>();
    actions.addAll(all(symbol, "/v3/reference/splits" + of, row -> split(symbol, row)));
    actions.addAll(all(symbol, "/v3/reference/dividends" + of, row -> dividend(symbol, row)));
    actions.sort(Comparator.comparing(RawCorporateAction::exDate));
    return actions;
  }

  @Override
  public List<RawRate> rates(LocalDate from, LocalDate to) {
    return List.of();
  }

  private boolean known(String symbol) {
    if (!symbols.contains(symbol)) {
      throw new UnknownSymbolException(Massive.ID, symbol);
    }
    return true;
  }

  /** The results of all pages. */
  private <T> List<T> all(String symbol, String path, Function<Json, T> reading) {
    List<T> all = new ArrayList<>();
    Optional<Ask> next =
        Optional.of(new Ask(URI.create("https://" + api + path), headers, "history", symbol));
    for (int page = 1; next.isPresent(); page++) {
      if (page > MOST_PAGES) {
        throw new IllegalArgumentException(
            "provider 'massive': " + symbol + " has more than " + MOST_PAGES + " pages, the most");
      }
      Ask ask = next.get();
      try {
        Json answer = MassivePages.read(http.body(ask));
        refuseAdjusted(answer);
        answer.at("results").items().stream()
            .filter(row -> isOf(symbol, row))
            .forEach(row -> all.add(reading.apply(row)));
        next = MassivePages.next(ask, answer, api);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "provider 'massive': " + symbol + ": " + e.getMessage(), e);
      }
    }
    return all;
  }

  /** A row may name whom it is of; what is of another is not attached to this one. */
  private static boolean isOf(String symbol, Json row) {
    return !row.at("ticker").present() || row.at("ticker").text().equals(symbol);
  }

  private static void refuseAdjusted(Json answer) {
    if (answer.at("adjusted").text().equals("true")) {
      throw new IllegalArgumentException(
          "field 'adjusted' is 'true'; prices must be as they were traded");
    }
  }

  /** A day's time is its midnight in New York. */
  private static RawBar bar(String symbol, Json row) {
    LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(row.whole("t")), NEW_YORK);
    return new RawBar(
        symbol,
        date,
        SCALE,
        price(row, "o"),
        price(row, "h"),
        price(row, "l"),
        price(row, "c"),
        row.decimal("v").unitsCutAt(0),
        false);
  }

  private static long price(Json row, String name) {
    try {
      return row.decimal(name).unitsRoundedAt(SCALE);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "field '" + name + "': '" + row.at(name).text() + "' is too large for a price", e);
    }
  }

  private static RawCorporateAction split(String symbol, Json row) {
    Scaled from = row.decimal("split_from");
    Scaled to = row.decimal("split_to");
    if (!from.isPositive() || !to.isPositive()) {
      throw new IllegalArgumentException("fields 'split_from' and 'split_to' are " + from.text()
          + " and " + to.text() + "; both must be positive");
    }
    // Each may have decimals, such as 1.5 for 1; what counts is how they relate.
    int scale = Math.max(from.scale(), to.scale());
    BigInteger under = whole(from, scale);
    BigInteger over = whole(to, scale);
    BigInteger common = over.gcd(under);
    try {
      return new RawCorporateAction.Split(
          symbol,
          date(row, "execution_date"),
          over.divide(common).intValueExact(),
          under.divide(common).intValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "fields 'split_from' and 'split_to' are " + from.text() + " and " + to.text()
              + ", which are no ratio of whole numbers up to " + Integer.MAX_VALUE,
          e);
    }
  }

  private static BigInteger whole(Scaled number, int scale) {
    return BigDecimal.valueOf(number.units(), number.scale()).setScale(scale).unscaledValue();
  }

  private static RawCorporateAction dividend(String symbol, Json row) {
    LocalDate exDate = date(row, "ex_dividend_date");
    String currency = row.at("currency").text();
    Scaled amount = row.decimal("cash_amount");
    return new RawCorporateAction.Dividend(
        symbol,
        exDate,
        row.at("pay_date").present() ? date(row, "pay_date") : exDate,
        BigDecimal.valueOf(amount.units(), amount.scale()),
        CurrencyCode.of(currency.isEmpty() ? "USD" : currency));
  }

  private static LocalDate date(Json row, String name) {
    try {
      return LocalDate.parse(row.at(name).text());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "field '" + name + "' is '" + row.at(name).text() + "', not a date as 2001-01-02", e);
    }
  }
}
