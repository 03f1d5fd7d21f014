package io.nexanest.core.simulation;

import static io.nexanest.core.simulation.RandomDrafts.A;
import static io.nexanest.core.simulation.RandomDrafts.B;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.simulation.PlainBooks.Sum;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.PositionValue;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The books against the oracle's, figure by figure, as text so that a difference is seen. */
final class Comparison {
  private final Book book;
  private final PlainBooks oracle;
  private final Papers papers;

  Comparison(Book book, PlainBooks oracle, Papers papers) {
    this.book = book;
    this.oracle = oracle;
    this.papers = papers;
  }

  void figuresAreTheOracles() {
    assertThat(book.violations()).isEmpty();
    assertThat(lots()).as("lots in %s", book.view()).containsExactlyElementsOf(oracleLots());
    assertThat(sums())
        .as("sums in %s on %s", book.view(), book.date())
        .containsExactlyInAnyOrderElementsOf(oracleSums());
    for (Scope scope : List.of(Scope.of(A), Scope.of(B), Scope.of(A, B))) {
      assertThat(book.netDeposits(scope))
          .as("net deposits of %s", scope)
          .isEqualByComparingTo(oracle.capitalOf(scope));
    }
  }

  void lotsConserveUnitsAndCost() {
    for (Position position : book.positions(Scope.of(A, B))) {
      if (position instanceof SecurityPosition held) {
        BigDecimal units = held.lots().stream()
            .map(lot -> lot.quantity())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(units).as("units of %s", held.key()).isEqualByComparingTo(held.quantity());
        BigDecimal in = sum(held, EntryKind.ACQUISITION).add(sum(held, EntryKind.CARRIED_IN));
        BigDecimal out = sum(held, EntryKind.DISPOSAL)
            .subtract(held.tally().realised())
            .add(sum(held, EntryKind.CARRIED_OUT));
        assertThat(in.subtract(out))
            .as("cost in less cost out of %s", held.key())
            .isEqualByComparingTo(held.viewCost());
      }
    }
  }

  /** The totals, and in one currency that the gain is the sum of its parts. */
  void totalsAreTheSums(Valuation valuation) {
    worthIsTheOracles(valuation);
    BigDecimal realised = total("realised");
    assertThat(valuation.total(Figure.REALISED_GAIN)).isEqualByComparingTo(realised);
    assertThat(valuation.total(Figure.INCOME)).isEqualByComparingTo(total("income"));
    assertThat(valuation.total(Figure.FEES)).isEqualByComparingTo(total("fee"));
    assertThat(valuation.total(Figure.TAXES)).isEqualByComparingTo(total("tax"));
    BigDecimal cost = BigDecimal.ZERO;
    for (List<PlainLot> lots : oracle.lots.values()) {
      cost = cost.add(PlainLot.view(lots));
    }
    assertThat(valuation.total(Figure.COST_BASIS)).isEqualByComparingTo(cost);
    boolean one = papers.ofOneCurrency()
        && book.positions(Scope.of(A, B)).stream().allMatch(p -> p.currency().equals(book.view()));
    if (one) {
      BigDecimal parts = realised
          .add(valuation.total(Figure.UNREALISED_GAIN))
          .add(valuation.total(Figure.ACCRUED_INTEREST))
          .add(total("income"))
          .subtract(total("fee"))
          .subtract(total("tax"));
      assertThat(valuation.total(Figure.TOTAL_GAIN)).as("waterfall").isEqualByComparingTo(parts);
    }
  }

  /** What each security is worth at the day's price and rate, and what has accrued of it. */
  private void worthIsTheOracles(Valuation valuation) {
    for (PositionValue value : valuation.positions()) {
      if (value.key() instanceof PositionKey.Security(AccountId account, InstrumentId id)) {
        Papers.Paper paper = papers.paper(id);
        BigDecimal units = PlainLot.units(oracle.lots(account, id, false))
            .add(PlainLot.units(oracle.lots(account, id, true)))
            .multiply(paper.multiplier());
        boolean bond = papers.isBond(id);
        LocalDate day = book.date();
        BigDecimal price =
            papers.plainPrice(id, day).filter(p -> !paper.margined()).orElse(ZERO);
        BigDecimal clean = bond ? price.multiply(papers.bond().left(day)) : price;
        BigDecimal owed = bond ? papers.bond().owed(day) : ZERO;
        BigDecimal accrued = oracle.worth(units.multiply(owed), paper.currency(), day);
        assertThat(value.get(Figure.ACCRUED_INTEREST))
            .as("accrued on %s of %s %s", value.key(), units, papers.bond())
            .isEqualByComparingTo(accrued);
        assertThat(value.get(Figure.MARKET_VALUE))
            .as("worth of %s", value.key())
            .isEqualByComparingTo(
                oracle.worth(units.multiply(clean), paper.currency(), day).add(accrued));
      }
    }
  }

  private BigDecimal total(String kind) {
    return oracle.total(kind);
  }

  private static BigDecimal sum(Position position, EntryKind kind) {
    return position.tally().sum(kind);
  }

  private List<String> lots() {
    List<String> lines = new ArrayList<>();
    for (AccountId account : List.of(A, B)) {
      for (Papers.Paper paper : papers.all()) {
        book.security(account, paper.id())
            .map(SecurityPosition::lots)
            .orElse(List.of())
            .forEach(lot -> lines.add(line(
                account,
                paper.id(),
                new PlainLot(
                    lot.openedBy(),
                    lot.date(),
                    lot.position(),
                    lot.quantity(),
                    lot.cost().own(),
                    lot.cost().view()))));
      }
    }
    return lines;
  }

  private List<String> oracleLots() {
    List<String> lines = new ArrayList<>();
    for (AccountId account : List.of(A, B)) {
      for (Papers.Paper paper : papers.all()) {
        for (boolean owed : new boolean[] {false, true}) {
          oracle
              .lots(account, paper.id(), owed)
              .forEach(lot -> lines.add(line(account, paper.id(), lot)));
        }
      }
    }
    return lines;
  }

  private static String line(AccountId account, InstrumentId paper, PlainLot lot) {
    return "%s %s: %s of %s (%s), own %s, view %s"
        .formatted(
            number(account.uuid()),
            number(paper.uuid()),
            Decimals.text(lot.units()),
            lot.date(),
            number(lot.id().uuid()),
            Decimals.text(lot.own()),
            Decimals.text(lot.view()));
  }

  private List<String> sums() {
    List<String> lines = new ArrayList<>();
    for (Position position : book.positions(Scope.of(A, B))) {
      AccountId account = position.key().account();
      Object subject = switch (position) {
        case SecurityPosition held -> held.key().instrument();
        case CashPosition cash -> cash.currency();
      };
      put(lines, new Sum(account, "realised", subject), position.tally().realised());
      put(lines, new Sum(account, "income", subject), sum(position, EntryKind.INCOME));
      put(lines, new Sum(account, "fee", subject), sum(position, EntryKind.FEE));
      put(lines, new Sum(account, "tax", subject), sum(position, EntryKind.TAX));
      if (position instanceof CashPosition cash) {
        put(lines, new Sum(account, "cash", subject), cash.quantity());
      }
    }
    return lines;
  }

  private List<String> oracleSums() {
    List<String> lines = new ArrayList<>();
    oracle.sums.forEach((sum, value) -> put(lines, sum, value));
    return lines;
  }

  private static void put(List<String> lines, Sum sum, BigDecimal value) {
    if (value.signum() != 0) {
      lines.add("%s of %s in %s: %s"
          .formatted(
              sum.kind(), sum.subject(), number(sum.account().uuid()), Decimals.text(value)));
    }
  }

  private static long number(UUID id) {
    return id.getLeastSignificantBits();
  }

  /** One book is the other, to the last lot and figure. */
  static void theSame(Papers papers, Book book, Book anew) {
    Scope scope = Scope.of(A, B);
    assertThat(Valuer.value(book, scope, papers.market()))
        .isEqualTo(Valuer.value(anew, scope, papers.market()));
    assertThat(lotsOf(book)).isEqualTo(lotsOf(anew));
    assertThat(book.externalFlows(scope)).isEqualTo(anew.externalFlows(scope));
    assertThat(book.violations()).isEqualTo(anew.violations());
  }

  private static List<Lot> lotsOf(Book book) {
    return book.positions(Scope.of(A, B)).stream()
        .flatMap(position -> position instanceof SecurityPosition security
            ? security.lots().stream()
            : Stream.empty())
        .toList();
  }
}
