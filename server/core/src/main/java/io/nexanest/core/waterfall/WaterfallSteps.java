package io.nexanest.core.waterfall;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.book.Replay;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.Flow;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.quantity.Move;
import io.nexanest.core.trace.Check;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.PositionValue;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a {@link Waterfall} in one pass through the ledger. */
public final class WaterfallSteps {
  private static final BigDecimal HALF_A_MINOR_UNIT = new BigDecimal("0.5");

  private final Scope scope;
  private final Market market;
  private final Growth growth;
  private final CurrencyCode view;
  private final LocalDate from;
  private final LocalDate to;
  private final Map<PositionKey, BigDecimal> opened = new HashMap<>();
  private int roundedTerms;

  private WaterfallSteps(
      Scope scope, Market market, CurrencyCode view, LocalDate from, LocalDate to) {
    this.scope = scope;
    this.market = market;
    this.view = view;
    this.from = from;
    this.to = to;
    this.growth = new Growth(market, view, from, to);
  }

  /** What the value grew by, without what the valuations at both ends say themselves. */
  private record Parts(
      BigDecimal price,
      BigDecimal accrued,
      BigDecimal securities,
      BigDecimal cash,
      BigDecimal dealing,
      BigDecimal flows) {}

  /**
   * From the end of one date to the end of another.
   *
   * @param transactions those in force
   * @throws IllegalArgumentException if the dates do not ascend
   */
  public static Waterfall of(
      List<Booked> transactions,
      BookRules rules,
      Scope scope,
      Market market,
      LocalDate from,
      LocalDate to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "a waterfall goes forward, not from " + from + " to " + to);
    }
    WaterfallSteps steps = new WaterfallSteps(scope, market, rules.view(), from, to);
    Replay replay = new Replay(transactions, rules);
    return steps.of(replay);
  }

  private Waterfall of(Replay replay) {
    Valuation start = Valuer.value(replay.advanceTo(from), scope, market);
    start.positions().forEach(value -> opened.put(value.key(), value.get(Figure.VALUE)));
    Book book = replay.advanceTo(to);
    Valuation end = Valuer.value(book, scope, market);
    BigDecimal price = BigDecimal.ZERO;
    BigDecimal accrued = BigDecimal.ZERO;
    BigDecimal securities = BigDecimal.ZERO;
    BigDecimal cash = BigDecimal.ZERO;
    BigDecimal moved = BigDecimal.ZERO;
    BigDecimal booked = BigDecimal.ZERO;
    for (PositionValue value : end.positions()) {
      Position position = position(book, value.key());
      booked = booked.add(cashEffect(position));
      switch (position) {
        case SecurityPosition held -> {
          BigDecimal own = growth.price(held);
          BigDecimal interest = growth.interest(held);
          roundedTerms += growth.bears(held) ? 4 : 1;
          price = price.add(own);
          accrued = accrued.add(interest);
          securities = securities.add(gain(held, value).subtract(own).subtract(interest));
        }
        case CashPosition balance -> {
          BigDecimal dealt = moved(balance);
          moved = moved.add(dealt);
          cash = cash.add(held(balance).subtract(dealt));
        }
      }
    }
    BigDecimal flows = flows(book);
    BigDecimal dealing = rounded(moved.subtract(booked.add(flows)));
    return closed(start, end, new Parts(price, accrued, securities, rounded(cash), dealing, flows));
  }

  private Waterfall closed(Valuation start, Valuation end, Parts parts) {
    BigDecimal opening = start.total(Figure.VALUE);
    BigDecimal closing = end.total(Figure.VALUE);
    BigDecimal income = grown(start, end, Figure.INCOME);
    BigDecimal fees = grown(start, end, Figure.FEES);
    BigDecimal taxes = grown(start, end, Figure.TAXES);
    BigDecimal explained = opening
        .add(parts.price())
        .add(parts.accrued())
        .add(income)
        .subtract(fees)
        .subtract(taxes)
        .add(parts.securities())
        .add(parts.cash())
        .add(parts.dealing())
        .add(parts.flows());
    BigDecimal rounding = closing.subtract(explained);
    BigDecimal most = BigDecimal.ONE
        .movePointLeft(view.minorUnitDigits())
        .multiply(HALF_A_MINOR_UNIT)
        .multiply(BigDecimal.valueOf(roundedTerms + 2L));
    return new Waterfall(
        from,
        to,
        view,
        opening,
        parts.price(),
        parts.accrued(),
        income,
        fees,
        taxes,
        parts.securities(),
        parts.cash(),
        parts.dealing(),
        parts.flows(),
        rounding,
        closing,
        List.of(
            new Check(
                "opening + gains + income − fees − taxes + currency + flows + rounding = closing",
                explained.add(rounding).compareTo(closing) == 0),
            new Check(
                "rounding is at most half a minor unit for each of " + roundedTerms + " amounts",
                rounding.abs().compareTo(most) <= 0)));
  }

  private static BigDecimal grown(Valuation start, Valuation end, Figure figure) {
    return end.total(figure).subtract(start.total(figure));
  }

  private static Position position(Book book, PositionKey key) {
    return switch (key) {
      case PositionKey.Security(var account, var instrument) ->
        book.security(account, instrument).orElseThrow();
      case PositionKey.Cash(var account, var currency) ->
        book.cash(account, currency).orElseThrow();
    };
  }

  /** Value less value before, less what was put in and plus what was taken out. */
  private BigDecimal gain(SecurityPosition held, PositionValue value) {
    BigDecimal grown =
        value.get(Figure.VALUE).subtract(opened.getOrDefault(held.key(), BigDecimal.ZERO));
    roundedTerms += 2;
    BigDecimal put = BigDecimal.ZERO;
    for (Entry entry : growth.within(held)) {
      put = put.add(Growth.put(entry, entry.value()));
    }
    return grown.subtract(put);
  }

  /** What the entries of the position say that they did to cash, in view currency. */
  private BigDecimal cashEffect(Position position) {
    BigDecimal effect = BigDecimal.ZERO;
    for (Entry entry : growth.within(position)) {
      roundedTerms++;
      effect = switch (entry.kind()) {
        case ACQUISITION, CARRIED_IN, FEE, TAX -> effect.subtract(entry.value());
        case DISPOSAL, CARRIED_OUT, INCOME -> effect.add(entry.value());
        case FLOW -> effect;
      };
    }
    return effect;
  }

  /** The growth of a balance at the rates of both ends, not rounded. */
  private BigDecimal held(CashPosition balance) {
    roundedTerms += 2;
    return balance
        .quantityOn(to)
        .multiply(growth.rate(balance.currency(), to))
        .subtract(balance.quantityOn(from).multiply(growth.rate(balance.currency(), from)));
  }

  /** What moved the balance, each at the rate of its date, not rounded. */
  private BigDecimal moved(CashPosition balance) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Move move : balance.movesTo(to)) {
      if (move.transaction().date().isAfter(from)) {
        BigDecimal rate = growth.rate(balance.currency(), move.transaction().date());
        sum = sum.add(move.change().multiply(rate));
      }
    }
    return sum;
  }

  private BigDecimal flows(Book book) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Flow flow : book.externalFlows(scope)) {
      if (flow.entry().date().isAfter(from)) {
        roundedTerms++;
        sum = sum.add(flow.value());
      }
    }
    return sum;
  }

  private BigDecimal rounded(BigDecimal amount) {
    roundedTerms++;
    return Rounding.MINOR_UNIT.round(amount, view);
  }
}
