package io.nexanest.core.book;

import io.nexanest.core.market.Converted;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Amounts of a transaction in view currency; the transaction's own rate wins (figures, F2). */
final class Costing {
  private final BookRules rules;

  Costing(BookRules rules) {
    this.rules = rules;
  }

  /** What an acquisition cost, at the rate of the date on which it was acquired. */
  Converted cost(Booked booked) {
    Consideration money = Consideration.of(booked.draft());
    LocalDate date = booked.draft().acquireDate().orElse(booked.date());
    return inView(money, date, money.paid(), money.cost());
  }

  /** What a disposal brought. */
  Converted proceeds(Booked booked) {
    Consideration money = Consideration.of(booked.draft());
    return inView(money, booked.date(), money.received(), money.proceeds());
  }

  /** Gross of an income or of a charge booked by itself, rounded. */
  Converted gross(Booked booked) {
    Consideration money = Consideration.of(booked.draft());
    return rounded(inView(money, booked.date(), money.grossSettled(), money.gross()));
  }

  /** A fee or tax withheld from the transaction, rounded. */
  Converted withheld(Booked booked, BigDecimal settled) {
    Consideration money = Consideration.of(booked.draft());
    return rounded(inView(money, booked.date(), settled, money.inInstrumentCurrency(settled)));
  }

  /** An amount in instrument currency, such as cash in lieu of a fraction, rounded. */
  Converted part(Booked booked, BigDecimal own) {
    Consideration money = Consideration.of(booked.draft());
    return rounded(inView(money, booked.date(), money.settled(own), own));
  }

  /** An amount of cash at the rate of the day. */
  Converted cash(Booked booked, BigDecimal amount, CurrencyCode currency) {
    return Converted.at(rules.rates(), amount, currency, rules.view(), booked.date());
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
      return new Converted(own, own, RateAnswer.identity(view, date));
    }
    if (money.settlementCurrency().equals(view)) {
      RateAnswer rate = RateAnswer.own(instrument, view, money.fxRate(), date);
      return new Converted(own, settled, rate);
    }
    return Converted.at(rules.rates(), own, instrument, view, date);
  }

  private Converted rounded(Converted amount) {
    BigDecimal value = Rounding.MINOR_UNIT.round(amount.value(), rules.view());
    return new Converted(amount.source(), value, amount.rate());
  }
}
