package io.nexanest.core.feed;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One position at the end of each of some days; the columns are of one length.
 *
 * @param quantities units held, or the balance
 * @param prices in the instrument's currency, 0 where there is none, 1 for cash
 * @param rates of its currency in the view currency, 0 where there is none
 * @param values in view currency, interest accrued included
 * @param accrued the interest in them
 */
public record PositionDays(
    List<LocalDate> dates,
    List<BigDecimal> quantities,
    List<BigDecimal> prices,
    List<BigDecimal> rates,
    List<BigDecimal> values,
    List<BigDecimal> accrued) {
  public PositionDays {
    dates = List.copyOf(dates);
    quantities = List.copyOf(quantities);
    prices = List.copyOf(prices);
    rates = List.copyOf(rates);
    values = List.copyOf(values);
    accrued = List.copyOf(accrued);
  }

  /**
   * The days among those on which something is held.
   *
   * @param book replayed to the last of the dates, or further
   */
  public static PositionDays of(
      Book book, Position position, Market market, List<LocalDate> dates) {
    List<LocalDate> held =
        dates.stream().filter(date -> position.quantityOn(date).signum() != 0).toList();
    List<BigDecimal> prices = new ArrayList<>();
    List<BigDecimal> rates = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    List<BigDecimal> accrued = new ArrayList<>();
    for (LocalDate date : held) {
      prices.add(price(position, market, date));
      rates.add(
          switch (market.rates().rate(position.currency(), book.view(), date)) {
            case RateAnswer.Known rate -> rate.value();
            case RateAnswer.Missing _ -> BigDecimal.ZERO;
          });
      values.add(Valuer.valueOn(book, position, market, date));
      accrued.add(Valuer.accruedOn(book, position, market, date));
    }
    return new PositionDays(
        held, held.stream().map(position::quantityOn).toList(), prices, rates, values, accrued);
  }

  private static BigDecimal price(Position position, Market market, LocalDate date) {
    return switch (position) {
      case CashPosition _ -> BigDecimal.ONE;
      case SecurityPosition security ->
        switch (market.prices().price(security.key().instrument(), date)) {
          case PriceAnswer.Known price -> price.value();
          case PriceAnswer.Missing _ -> BigDecimal.ZERO;
        };
    };
  }
}
