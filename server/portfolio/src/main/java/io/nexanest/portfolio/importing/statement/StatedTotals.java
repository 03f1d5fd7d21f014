package io.nexanest.portfolio.importing.statement;

import io.nexanest.platform.rpc.Limits;
import io.nexanest.portfolio.importing.text.DatePattern;
import io.nexanest.portfolio.importing.text.Figure;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The totals of one account in a file; of several days' the last one's. */
public final class StatedTotals {
  /** More positions than an account has; each is looked up and compared. */
  static final int MOST = 5_000;

  private static final DatePattern ISO = DatePattern.of("yyyy-MM-dd");

  private final Map<String, StatedTotal> latest = new LinkedHashMap<>();

  /** A balance; passed over unless day, currency and number can be read. */
  public void cash(String isoDay, String currency, String amount) {
    Optional<BigDecimal> number = Figure.read(amount);
    if (currency.matches("[A-Z]{3}")) {
      ISO.read(isoDay)
          .ifPresent(day -> number.ifPresent(read -> add(StatedTotal.ofCash(day, currency, read))));
    }
  }

  /** A position; passed over unless day and number can be read and it has a name. */
  public void position(String isoDay, String symbol, String isin, Optional<BigDecimal> units) {
    if (!symbol.isEmpty() || !isin.isEmpty()) {
      ISO.read(isoDay)
          .ifPresent(day -> units.ifPresent(
              read -> add(new StatedTotal(day, name(symbol), name(isin), "", read))));
    }
  }

  public List<StatedTotal> all() {
    return List.copyOf(latest.values());
  }

  private void add(StatedTotal total) {
    latest.merge(total.subject(), total, StatedTotals::later);
    if (latest.size() > MOST) {
      throw Unreadable.tooLarge(
          "the file states more than " + MOST + " balances and positions, the most", "totals");
    }
  }

  /** Two lines of one day are parts of one position. */
  private static StatedTotal later(StatedTotal known, StatedTotal next) {
    LocalDate day = next.date();
    if (day.equals(known.date()) && !next.isCash()) {
      return new StatedTotal(
          day, known.symbol(), known.isin(), "", known.amount().add(next.amount()));
    }
    return day.isBefore(known.date()) ? known : next;
  }

  private static String name(String text) {
    if (text.length() > Limits.NAME_CHARACTERS) {
      throw Unreadable.tooLarge(
          "a position's name has %d characters; %d is the most"
              .formatted(text.length(), Limits.NAME_CHARACTERS),
          "cell_characters");
    }
    return text;
  }
}
