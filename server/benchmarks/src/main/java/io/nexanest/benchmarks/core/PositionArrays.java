package io.nexanest.benchmarks.core;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.valuation.Market;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of the securities of a book and nothing else, for loops that do the arithmetic of a
 * valuation and nothing else: exactly, and in doubles.
 */
final class PositionArrays {
  private final BigDecimal[] quantity;
  private final BigDecimal[] price;
  private final BigDecimal[] rate;
  private final BigDecimal[] priceThen;
  private final BigDecimal[] rateThen;
  private final BigDecimal[] cost;
  private final double[] numbers;

  PositionArrays(Book book, List<Position> positions, Market market) {
    int size = positions.size();
    quantity = new BigDecimal[size];
    price = new BigDecimal[size];
    rate = new BigDecimal[size];
    priceThen = new BigDecimal[size];
    rateThen = new BigDecimal[size];
    cost = new BigDecimal[size];
    numbers = new double[6 * size];
    LocalDate date = book.date();
    for (int i = 0; i < size; i++) {
      SecurityPosition held = (SecurityPosition) positions.get(i);
      InstrumentId instrument = held.key().instrument();
      LocalDate then = market.prices().previousSession(instrument, date).orElseThrow();
      quantity[i] = held.quantity();
      price[i] = price(market, instrument, date);
      rate[i] = rate(market, held.currency(), book.view(), date);
      priceThen[i] = price(market, instrument, then);
      rateThen[i] = rate(market, held.currency(), book.view(), then);
      cost[i] = held.viewCost();
      BigDecimal[] all = {quantity[i], price[i], rate[i], priceThen[i], rateThen[i], cost[i]};
      for (int k = 0; k < all.length; k++) {
        numbers[6 * i + k] = all[k].doubleValue();
      }
    }
  }

  /** Market value, cost basis, unrealised gain, day change and their sums, each rounded once. */
  BigDecimal exactly() {
    BigDecimal values = BigDecimal.ZERO;
    BigDecimal costs = BigDecimal.ZERO;
    BigDecimal unrealised = BigDecimal.ZERO;
    BigDecimal changes = BigDecimal.ZERO;
    for (int i = 0; i < quantity.length; i++) {
      BigDecimal value = rounded(quantity[i].multiply(price[i]).multiply(rate[i]));
      BigDecimal then = rounded(quantity[i].multiply(priceThen[i]).multiply(rateThen[i]));
      values = values.add(value);
      costs = costs.add(cost[i]);
      unrealised = unrealised.add(value.subtract(cost[i]));
      changes = changes.add(value.subtract(then));
    }
    return values.add(costs).add(unrealised).add(changes);
  }

  /** The same without rounding, in doubles. */
  double inDoubles() {
    double values = 0;
    double costs = 0;
    double unrealised = 0;
    double changes = 0;
    for (int i = 0; i < numbers.length; i += 6) {
      double value = numbers[i] * numbers[i + 1] * numbers[i + 2];
      double then = numbers[i] * numbers[i + 3] * numbers[i + 4];
      values += value;
      costs += numbers[i + 5];
      unrealised += value - numbers[i + 5];
      changes += value - then;
    }
    return values + costs + unrealised + changes;
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal price(Market market, InstrumentId instrument, LocalDate date) {
    return ((PriceAnswer.Known) market.prices().price(instrument, date)).value();
  }

  private static BigDecimal rate(
      Market market, CurrencyCode from, CurrencyCode to, LocalDate date) {
    return ((RateAnswer.Known) market.rates().rate(from, to, date)).value();
  }
}
