package io.nexanest.core.waterfall;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Entry;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Terms;
import io.nexanest.core.valuation.Market;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a security made between two dates in its own currency, seen at the last rate. */
final class Growth {
  private final Market market;
  private final CurrencyCode view;
  private final LocalDate from;
  private final LocalDate to;

  Growth(Market market, CurrencyCode view, LocalDate from, LocalDate to) {
    this.market = market;
    this.view = view;
    this.from = from;
    this.to = to;
  }

  /** Whether interest accrues on it. */
  boolean bears(SecurityPosition held) {
    return terms(held).bond().isPresent();
  }

  /** What its price made: worth less worth before, less what was put in, without interest. */
  BigDecimal price(SecurityPosition held) {
    BigDecimal own = worth(held, to).subtract(worth(held, from));
    for (Entry entry : within(held)) {
      own = own.subtract(put(entry, own(entry)));
    }
    return atLastRate(own, held);
  }

  /** How much more interest has accrued. */
  BigDecimal interest(SecurityPosition held) {
    return atLastRate(accrued(held, to).subtract(accrued(held, from)), held);
  }

  /** The entries after the first date, the latest first. */
  List<Entry> within(Position position) {
    List<Entry> entries = position.tally().entries();
    List<Entry> within = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0 && entries.get(i).date().isAfter(from); i--) {
      within.add(entries.get(i));
    }
    return within;
  }

  BigDecimal rate(CurrencyCode currency, LocalDate date) {
    return switch (market.rates().rate(currency, view, date)) {
      case RateAnswer.Known rate -> rate.value();
      case RateAnswer.Missing _ -> BigDecimal.ZERO;
    };
  }

  /** What an entry put into a position; negative for what it took out. */
  static BigDecimal put(Entry entry, BigDecimal amount) {
    return switch (entry.kind()) {
      case ACQUISITION, CARRIED_IN -> amount;
      case DISPOSAL, CARRIED_OUT -> amount.negate();
      case INCOME, FEE, TAX, FLOW -> BigDecimal.ZERO;
    };
  }

  private static BigDecimal own(Entry entry) {
    return switch (entry) {
      case Entry.Amount amount -> amount.amount().source();
      case Entry.Sale sale -> sale.proceeds().source();
      case Entry.Carried carried ->
        carried.lots().stream()
            .map(Lot::cost)
            .map(cost -> cost.own())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    };
  }

  private BigDecimal worth(SecurityPosition held, LocalDate on) {
    return switch (market.prices().price(held.key().instrument(), on)) {
      case PriceAnswer.Known price ->
        inOwn(held, held.quantityOn(on).multiply(terms(held).worth(price.value(), on)));
      case PriceAnswer.Missing _ -> BigDecimal.ZERO;
    };
  }

  private BigDecimal accrued(SecurityPosition held, LocalDate on) {
    return inOwn(held, held.quantityOn(on).multiply(terms(held).accrued(on)));
  }

  private static BigDecimal inOwn(SecurityPosition held, BigDecimal amount) {
    return Rounding.MINOR_UNIT.round(amount, held.currency());
  }

  private BigDecimal atLastRate(BigDecimal own, SecurityPosition held) {
    return Rounding.MINOR_UNIT.round(own.multiply(rate(held.currency(), to)), view);
  }

  private Terms terms(SecurityPosition held) {
    return market.terms().terms(held.key().instrument());
  }
}
