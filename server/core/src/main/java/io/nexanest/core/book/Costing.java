package io.nexanest.core.book;

import io.nexanest.core.market.Converted;
import io.nexanest.core.market.DayRates;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Amounts of a transaction in view currency; the transaction's own rate wins (figures, F2). */
final class Costing {
  private final BookRules rules;
  private final DayRates rates;
  private @Nullable Booked last;
  private @Nullable Consideration lastMoney;

  Costing(BookRules rules) {
    this.rules = rules;
    this.rates = new DayRates(rules.rates(), rules.view());
  }

  /** The money side of a transaction; made once, though several effects of it ask. */
  @SuppressWarnings("ReferenceEquality")
  Consideration money(Booked booked) {
    Consideration known = lastMoney;
    if (known == null || last != booked) {
      known = Consideration.of(booked.draft());
      last = booked;
      lastMoney = known;
    }
    return known;
  }

  /** What an acquisition cost, at the rate of the date on which it was acquired. */
  Converted cost(Booked booked) {
    Consideration money = money(booked);
    LocalDate date = booked.draft().acquireDate().orElse(booked.date());
    return inView(money, date, money.paid(), money.cost());
  }

  /** What a disposal brought. */
  Converted proceeds(Booked booked) {
    Consideration money = money(booked);
    return inView(money, booked.date(), money.received(), money.proceeds());
  }

  /** Gross of an income or of a charge booked by itself, rounded. */
  Converted gross(Booked booked) {
    Consideration money = money(booked);
    return rounded(inView(money, booked.date(), money.grossSettled(), money.gross()));
  }

  /** A fee or tax withheld from the transaction, rounded. */
  Converted withheld(Booked booked, BigDecimal settled) {
    Consideration money = money(booked);
    return rounded(inView(money, booked.date(), settled, money.inInstrumentCurrency(settled)));
  }

  /** An amount in instrument currency, such as cash in lieu of a fraction, rounded. */
  Converted part(Booked booked, BigDecimal own) {
    Consideration money = money(booked);
    return rounded(inView(money, booked.date(), money.settled(own), own));
  }

  /** An amount of cash at the rate of the day. */
  Converted cash(Booked booked, BigDecimal amount, CurrencyCode currency) {
    return Converted.by(rates.rate(currency, booked.date()), amount);
  }

  /** An amount of one currency in another at the rate of the day, rounded; zero without a rate. */
  BigDecimal exchanged(Booked booked, BigDecimal amount, CurrencyCode from, CurrencyCode to) {
    return Converted.at(rules.rates(), amount, from, to, booked.date()).value();
  }

  /** The cash itself if that is in V, else the amount in I, at the day's rate if I is not V. */
  private Converted inView(
      Consideration money, LocalDate date, BigDecimal settled, BigDecimal own) {
    CurrencyCode view = rules.view();
    CurrencyCode instrument = money.instrumentCurrency();
    if (instrument.equals(view)) {
      return new Converted(own, own, rates.identity(date));
    }
    if (money.settlementCurrency().equals(view)) {
      RateAnswer rate = RateAnswer.own(instrument, view, money.fxRate(), date);
      return new Converted(own, settled, rate);
    }
    return Converted.by(rates.rate(instrument, date), own);
  }

  private Converted rounded(Converted amount) {
    BigDecimal value = Rounding.MINOR_UNIT.round(amount.value(), rules.view());
    return value.equals(amount.value())
        ? amount
        : new Converted(amount.source(), value, amount.rate());
  }
}
