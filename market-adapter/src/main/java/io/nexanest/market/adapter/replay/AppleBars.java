package io.nexanest.market.adapter.replay;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawCorporateAction.Dividend;
import io.nexanest.market.adapter.spi.RawCorporateAction.Split;
import io.nexanest.market.adapter.spi.table.CsvTable;
import io.nexanest.market.adapter.spi.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads Apple's bars, whose prices are adjusted for the split of 2014, back to what was traded, and
 * finds the dividends in the steps of the adjusted closes. The formulas are in the data's notice.
 */
final class AppleBars {
  static final String FILE = "data/aapl_ohlcv_2013_2018.csv";
  static final String SYMBOL = "AAPL";

  private static final LocalDate SPLIT_DATE = LocalDate.of(2014, 6, 9);
  private static final int SPLIT_NEW = 7;
  private static final BigDecimal LEAST_DIVIDEND = new BigDecimal("0.10");
  private static final int PAY_DAYS = 7;

  private AppleBars() {}

  static List<RawBar> bars(CsvTable table) {
    return table.rows().stream().map(AppleBars::bar).toList();
  }

  private static RawBar bar(Row row) {
    LocalDate date = row.date("Date");
    int factor = date.isBefore(SPLIT_DATE) ? SPLIT_NEW : 1;
    return new RawBar(
        SYMBOL,
        date,
        ReplayHistory.SCALE,
        traded(row, "Open", factor),
        traded(row, "High", factor),
        traded(row, "Low", factor),
        traded(row, "Close", factor),
        row.scaled("Volume", 0) / factor,
        false);
  }

  private static long traded(Row row, String column, int factor) {
    return row.decimal(column)
        .multiply(BigDecimal.valueOf(factor))
        .setScale(ReplayHistory.SCALE, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  static List<RawCorporateAction> actions(CsvTable table) {
    List<RawCorporateAction> actions = new ArrayList<>();
    actions.add(new Split(SYMBOL, SPLIT_DATE, SPLIT_NEW, 1));
    for (int i = 1; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      BigDecimal amount = stepOf(table.rows().get(i - 1), row);
      if (amount.compareTo(LEAST_DIVIDEND) > 0) {
        LocalDate ex = row.date("Date");
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_EVEN);
        CurrencyCode currency = CurrencyCode.of("USD");
        actions.add(new Dividend(SYMBOL, ex, ex.plusDays(PAY_DAYS), cents, currency));
      }
    }
    actions.sort(Comparator.comparing(RawCorporateAction::exDate));
    return List.copyOf(actions);
  }

  /** C(t−1) × (1 − (A(t−1) / C(t−1)) / (A(t) / C(t))) for closes C and adjusted closes A. */
  private static BigDecimal stepOf(Row before, Row row) {
    MathContext context = MathContext.DECIMAL128;
    BigDecimal old = before.decimal("Adj Close").divide(before.decimal("Close"), context);
    BigDecimal now = row.decimal("Adj Close").divide(row.decimal("Close"), context);
    BigDecimal kept = old.divide(now, context);
    return before.decimal("Close").multiply(BigDecimal.ONE.subtract(kept), context);
  }
}
