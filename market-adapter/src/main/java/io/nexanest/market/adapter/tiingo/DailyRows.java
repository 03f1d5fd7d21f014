package io.nexanest.market.adapter.tiingo;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.json.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days of a symbol, oldest first. */
record DailyRows(String symbol, List<DailyRow> rows) {
  private static final CurrencyCode DOLLAR = CurrencyCode.of("USD");

  /** Adjusted prices are rounded, so that two that agree may be so far apart. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  /** Below it, an adjusted price has too few digits to tell anything. */
  private static final BigDecimal TELLING = new BigDecimal("0.01");

  /**
   * Reads an answer.
   *
   * @throws IllegalArgumentException that names the field, or tells what the provider said instead
   */
  static DailyRows read(String symbol, String body) {
    Json answer = Json.read(body);
    if (!(answer instanceof Json.Items)) {
      throw new IllegalArgumentException(
          "it is no array of days: " + answer.at("detail").text());
    }
    return new DailyRows(
        symbol,
        answer.items().stream()
            .map(row -> DailyRow.read(symbol, row))
            .sorted(Comparator.comparing(DailyRow::date))
            .toList());
  }

  List<RawBar> bars() {
    return rows.stream().map(DailyRow::bar).toList();
  }

  /**
   * Splits and dividends.
   *
   * @throws IllegalArgumentException for a day whose adjusted close says something else than its
   *     split and dividend do: either is wrong, and all prices before it would be
   */
  List<RawCorporateAction> actions() {
    List<RawCorporateAction> actions = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      DailyRow row = rows.get(i);
      if (i > 0) {
        refuseContradiction(rows.get(i - 1), row);
      }
      if (row.splitFactor().compareTo(BigDecimal.ONE) != 0) {
        SplitRatio ratio = SplitRatio.of(row.splitFactor());
        actions.add(
            new RawCorporateAction.Split(symbol, row.date(), ratio.newUnits(), ratio.oldUnits()));
      }
      if (row.dividend().signum() > 0) {
        // When it is paid, Tiingo does not say.
        actions.add(new RawCorporateAction.Dividend(
            symbol, row.date(), row.date(), row.dividend(), DOLLAR));
      }
    }
    return actions;
  }

  private void refuseContradiction(DailyRow before, DailyRow row) {
    if (before.adjustedClose().min(row.adjustedClose()).compareTo(TELLING) < 0) {
      return;
    }
    BigDecimal told = row.adjustedClose()
        .multiply(before.close())
        .divide(row.close().multiply(before.adjustedClose()), MathContext.DECIMAL64);
    BigDecimal left = before.close().subtract(row.dividend().multiply(row.splitFactor()));
    if (left.signum() <= 0) {
      return;
    }
    BigDecimal expected =
        row.splitFactor().multiply(before.close()).divide(left, MathContext.DECIMAL64);
    BigDecimal off =
        told.divide(expected, MathContext.DECIMAL64).subtract(BigDecimal.ONE).abs();
    if (off.compareTo(TOLERANCE) > 0) {
      throw new IllegalArgumentException(symbol + " on " + row.date() + " has split factor "
          + row.splitFactor().toPlainString() + " and dividend "
          + row.dividend().toPlainString()
          + ", but its adjusted close says "
          + told.round(new MathContext(4)).toPlainString()
          + " for both; prices before that day can't be trusted");
    }
  }
}
