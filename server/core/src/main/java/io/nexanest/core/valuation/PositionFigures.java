package io.nexanest.core.valuation;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Terms;
import io.nexanest.core.quantity.Move;
import io.nexanest.core.trace.Trace;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The figures of one position (figures, F4), each calculated here and nowhere else. */
final class PositionFigures {
  private final Market market;
  private final Trace trace;
  private final Leaves leaves;
  private final Accruals accruals;
  private final CurrencyCode view;
  private final LocalDate date;
  private final UnaryOperator<BigDecimal> rounded;
  private @Nullable Position last;
  private BigDecimal lastWorth = BigDecimal.ZERO;

  PositionFigures(Book book, Market market, Trace trace) {
    this.market = market;
    this.trace = trace;
    this.view = book.view();
    this.date = book.date();
    this.rounded = Rounding.MINOR_UNIT.in(view);
    this.leaves = new Leaves(trace, view.code());
    this.accruals = new Accruals(book, market, trace);
  }

  Market market() {
    return market;
  }

  BigDecimal figure(Figure figure, Position position) {
    trace.open(figure.id(), position.key(), figure.formula());
    return trace.close(value(figure, position), view.code());
  }

  private BigDecimal value(Figure figure, Position position) {
    return switch (figure) {
      case MARKET_VALUE, VALUE -> worth(position, date);
      case ACCRUED_INTEREST -> accruedInterest(position, date);
      case COST_BASIS -> costBasis(position);
      case UNREALISED_GAIN -> unrealised(position);
      case REALISED_GAIN -> realised(position);
      case INCOME -> Decimals.sum(sum(position, EntryKind.INCOME), accruals.income(position));
      case FEES -> Decimals.sum(sum(position, EntryKind.FEE), accruals.fees(position));
      case TAXES -> Decimals.sum(sum(position, EntryKind.TAX), accruals.taxes(position));
      case RECEIVABLE -> accruals.receivable(position);
      case DAY_CHANGE -> dayChange(position);
      case CASH -> position instanceof CashPosition ? worth(position, date) : BigDecimal.ZERO;
      case SETTLED_CASH -> position instanceof CashPosition cash ? settled(cash) : BigDecimal.ZERO;
      case NET_DEPOSITS, TOTAL_GAIN ->
        throw new IllegalArgumentException(figure.id() + " is of a scope, not of a position");
    };
  }

  /** What the price makes and what has accrued, each rounded; or balance × rate, rounded. */
  BigDecimal worth(Position position, LocalDate on) {
    // Several figures rest on what a position is worth; a proof shows the steps of each.
    boolean now = on.equals(date);
    if (now && last == position && !trace.isOn()) {
      return lastWorth;
    }
    BigDecimal worth = made(position, on);
    last = now ? position : last;
    lastWorth = now ? worth : lastWorth;
    return worth;
  }

  private BigDecimal made(Position position, LocalDate on) {
    return switch (position) {
      case CashPosition cash -> inView(cash.quantityOn(on), cash, on, on);
      case SecurityPosition security ->
        terms(security).bond().isEmpty() ? priced(security, on) : dirty(security, on);
    };
  }

  private BigDecimal dirty(SecurityPosition security, LocalDate on) {
    trace.open("clean_value", on, "quantity × clean price × rate, rounded");
    BigDecimal clean = trace.close(priced(security, on), view.code());
    trace.open(
        Figure.ACCRUED_INTEREST.id(),
        security.key(),
        "quantity × interest accrued × rate, rounded");
    return clean.add(trace.close(accruedInterest(security, on), view.code()));
  }

  private BigDecimal priced(SecurityPosition security, LocalDate on) {
    BigDecimal quantity = security.quantityOn(on);
    if (quantity.signum() == 0) {
      return BigDecimal.ZERO;
    }
    holding(quantity, on, () -> security.movesTo(on));
    PriceAnswer answer = market.prices().price(security.key().instrument(), on);
    leaves.price(answer);
    return switch (answer) {
      case PriceAnswer.Known price -> {
        Terms terms = terms(security);
        leaves.terms(security.key().instrument(), terms, on);
        yield atRate(quantity.multiply(terms.worth(price.value(), on)), security, on);
      }
      case PriceAnswer.Missing missing -> BigDecimal.ZERO;
    };
  }

  BigDecimal accruedInterest(Position position, LocalDate on) {
    return switch (position) {
      case CashPosition cash -> BigDecimal.ZERO;
      case SecurityPosition security -> {
        Terms terms = terms(security);
        BigDecimal quantity = security.quantityOn(on);
        if (quantity.signum() == 0 || terms.bond().isEmpty()) {
          yield BigDecimal.ZERO;
        }
        holding(quantity, on, () -> security.movesTo(on));
        leaves.accrual(security.key().instrument(), terms, on);
        yield atRate(quantity.multiply(terms.accrued(on)), security, on);
      }
    };
  }

  private Terms terms(SecurityPosition security) {
    return market.terms().terms(security.key().instrument());
  }

  private BigDecimal inView(BigDecimal balance, CashPosition cash, LocalDate at, LocalDate on) {
    holding(balance, at, () -> cash.movesTo(at));
    return atRate(balance, cash, on);
  }

  private BigDecimal settled(CashPosition cash) {
    BigDecimal balance = cash.settledOn(date);
    holding(balance, date, () -> cash.settledMovesTo(date));
    return atRate(balance, cash, date);
  }

  private void holding(BigDecimal quantity, LocalDate on, Supplier<List<Move>> moves) {
    if (trace.isOn()) {
      leaves.moves(quantity, on, moves.get());
    }
  }

  private BigDecimal atRate(BigDecimal amount, Position position, LocalDate on) {
    RateAnswer answer = market.rates().rate(position.currency(), view, on);
    leaves.rate(answer);
    return switch (answer) {
      case RateAnswer.Known rate -> rounded.apply(rate.of(amount));
      case RateAnswer.Missing missing -> BigDecimal.ZERO;
    };
  }

  private BigDecimal costBasis(Position position) {
    return switch (position) {
      case CashPosition cash -> BigDecimal.ZERO;
      case SecurityPosition security -> {
        BigDecimal cost = security.viewCost();
        if (trace.isOn()) {
          leaves.lots(security.lots());
          trace.check("Σ cost of the open lots", sumOf(security.lots()).compareTo(cost) == 0);
          trace.check("what came in − what left = open lots", cameInLessLeft(security, cost));
        }
        yield cost;
      }
    };
  }

  private static BigDecimal sumOf(List<Lot> lots) {
    return lots.stream().map(lot -> lot.cost().view()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean cameInLessLeft(SecurityPosition position, BigDecimal cost) {
    BigDecimal in =
        position.tally().sum(EntryKind.ACQUISITION).add(position.tally().sum(EntryKind.CARRIED_IN));
    BigDecimal sold =
        position.tally().sum(EntryKind.DISPOSAL).subtract(position.tally().realised());
    BigDecimal out = sold.add(position.tally().sum(EntryKind.CARRIED_OUT));
    return in.subtract(out).compareTo(cost) == 0;
  }

  private BigDecimal unrealised(Position position) {
    return switch (position) {
      case CashPosition cash -> BigDecimal.ZERO;
      case SecurityPosition security -> {
        BigDecimal gain =
            figure(Figure.MARKET_VALUE, security).subtract(figure(Figure.COST_BASIS, security));
        yield terms(security).bond().isEmpty()
            ? gain
            : gain.subtract(figure(Figure.ACCRUED_INTEREST, security));
      }
    };
  }

  private BigDecimal realised(Position position) {
    if (trace.isOn()) {
      for (Entry entry : position.tally().entries()) {
        if (entry instanceof Entry.Sale sale) {
          trace.open("realised_gain", sale.date(), "proceeds − cost moved");
          leaves.entry(sale);
          leaves.lots(sale.moved());
          trace.close(sale.gain(), view.code());
        }
      }
    }
    return position.tally().realised();
  }

  private BigDecimal sum(Position position, EntryKind kind) {
    if (trace.isOn()) {
      leaves.entries(position.tally().entries().stream()
          .filter(entry -> entry.kind() == kind)
          .toList());
    }
    return position.tally().sum(kind);
  }

  private BigDecimal dayChange(Position position) {
    return switch (position) {
      case CashPosition cash -> cashDayChange(cash);
      case SecurityPosition security -> {
        // Without a session before, nothing was worth anything then: all trades count.
        LocalDate previous = market
            .prices()
            .previousSession(security.key().instrument(), date)
            .orElse(LocalDate.MIN);
        yield changeSince(security, previous);
      }
    };
  }

  private BigDecimal changeSince(SecurityPosition position, LocalDate previous) {
    BigDecimal now = figure(Figure.MARKET_VALUE, position);
    BigDecimal then = worthThen(position, previous);
    BigDecimal put = BigDecimal.ZERO;
    List<Entry> entries = position.tally().entries();
    int lastEntry = position.tally().lastDate().isAfter(previous) ? entries.size() - 1 : -1;
    for (int i = lastEntry; i >= 0 && entries.get(i).date().isAfter(previous); i--) {
      Entry entry = entries.get(i);
      put = switch (entry.kind()) {
        case ACQUISITION, CARRIED_IN -> put.add(told(entry).value());
        case DISPOSAL, CARRIED_OUT -> put.subtract(told(entry).value());
        case INCOME -> isAccrual(position, entry) ? put.subtract(told(entry).value()) : put;
        case FEE, TAX, FLOW -> put;
      };
    }
    BigDecimal change = now.subtract(then);
    return lastEntry < 0 ? change : change.subtract(put);
  }

  /** Interest that is paid was in the value before, or is in it from then on. */
  private boolean isAccrual(SecurityPosition position, Entry entry) {
    return terms(position).bond().isPresent()
        && Accruals.settles(entry.transaction().type());
  }

  private Entry told(Entry entry) {
    if (trace.isOn()) {
      leaves.entry(entry);
    }
    return entry;
  }

  private BigDecimal worthThen(SecurityPosition position, LocalDate previous) {
    trace.open("previous_value", previous, "quantity then × price then × rate then, rounded");
    return trace.close(worth(position, previous), view.code());
  }

  /** The balance of the previous date of the rate table, at today's rate and at that date's. */
  private BigDecimal cashDayChange(CashPosition cash) {
    Optional<LocalDate> previous = market.rates().previousDate(date);
    if (previous.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal balance = cash.quantityOn(previous.get());
    trace.open("value_now", date, "balance then × rate now, rounded");
    BigDecimal now = trace.close(inView(balance, cash, previous.get(), date), view.code());
    trace.open("previous_value", previous.get(), "balance then × rate then, rounded");
    BigDecimal then =
        trace.close(inView(balance, cash, previous.get(), previous.get()), view.code());
    return now.subtract(then);
  }
}
