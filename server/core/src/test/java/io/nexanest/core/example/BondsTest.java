package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.transaction.TransactionType.ACCRUED_INTEREST_PAID;
import static io.nexanest.core.transaction.TransactionType.ACCRUED_INTEREST_RECEIVED;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.COUPON;
import static io.nexanest.core.transaction.TransactionType.REDEMPTION;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.bond.Accrual;
import io.nexanest.core.bond.Bond;
import io.nexanest.core.bond.DayCount;
import io.nexanest.core.bond.YearFraction;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.Terms;
import io.nexanest.core.trace.Check;
import io.nexanest.core.trace.Fact;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.waterfall.Waterfall;
import io.nexanest.core.waterfall.WaterfallSteps;
import io.nexanest.core.world.World;
import io.nexanest.kernel.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bonds quoted in percent of their nominal. */
class BondsTest {
  private static final int APRIL = 91;
  private static final int AUGUST = 227;
  private final Example example = new Example();

  /**
   * Ross, Westerfield and Jordan, Fundamentals of Corporate Finance, problem "Accrued Interest": a
   * bond of 1,000 with a coupon of 6.8 %, four months to the next half-yearly one, invoiced at 1,027:
   * accrued 34 × 2/6 = 11.33, clean price 1,015.67.
   */
  @Test
  void accruedInterestIsNoCostAndLowersTheFirstCoupon() {
    example.book(bond(BUY, 60, "1000", "101.567"));
    example.book(draft(ACCRUED_INTEREST_PAID, 60, X).gross(d("11.33")));
    assertThat(example.cash("USD")).isEqualTo("-1027");
    assertThat(example.lots(X)).containsExactly("1000 for 1015.67");
    example.book(draft(COUPON, 180, X).gross(d("34")));
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("22.67");
    // Held to the end: nominal back, what was paid above it is a loss.
    example.book(bond(REDEMPTION, 350, "1000", "100"));
    assertThat(example.gain(X)).isEqualTo("-15.67");
    assertThat(example.lots(X)).isEmpty();
  }

  /** Worked by hand: the seller gets the interest accrued, as income. */
  @Test
  void accruedInterestReceivedIsIncome() {
    example.book(bond(BUY, 1, "5000", "98.25"));
    example.book(bond(SELL, 90, "2000", "99.5").fee(d("4")));
    example.book(draft(ACCRUED_INTEREST_RECEIVED, 90, X).gross(d("25.50")).tax(d("6.73")));
    assertThat(example.gain(X)).isEqualTo("21");
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("25.5");
    assertThat(example.sum(EntryKind.TAX, X)).isEqualTo("6.73");
    assertThat(example.lots(X)).containsExactly("3000 for 2947.5");
    example.refuses(
        bond(REDEMPTION, 91, "3000.01", "100"), Reason.POSITION_INSUFFICIENT, "quantity");
  }

  /** Worked by hand: 5,000 nominal at 98.25 % are worth 4,912.50. */
  @Test
  void aPriceInPercentIsForAHundredOfNominal() {
    example.book(bond(BUY, 1, "5000", "97"));
    example.world().price(X, 2, "98.25");
    Market plain = example.world().market();
    Market percent = new Market(plain.prices(), plain.rates(), id -> new Terms(d("0.01"), false));
    assertThat(Valuer.value(example.book(), Scope.of(World.A), percent).total(Figure.MARKET_VALUE))
        .isEqualByComparingTo("4912.50");
  }

  /**
   * 31 CFR 356, appendix B, for the days of the half-year; the rest worked by hand. 10,000 at 8 %
   * from 15 February, bought on 1 April at 99 with 45 of 181 days: 4 × 45/181 % = 99.45.
   */
  @Test
  void interestThatAccruesIsPartOfTheValueAndOfNoGain() {
    example.book(bond(BUY, APRIL, "10000", "99"));
    example.book(draft(ACCRUED_INTEREST_PAID, APRIL, X).gross(d("99.45")));
    example.world().price(X, APRIL, "99").price(X, APRIL + 30, "100");
    Valuation bought = value(APRIL);
    assertThat(bought.total(Figure.MARKET_VALUE)).isEqualByComparingTo("9999.45");
    assertThat(bought.total(Figure.ACCRUED_INTEREST)).isEqualByComparingTo("99.45");
    assertThat(bought.total(Figure.COST_BASIS)).isEqualByComparingTo("9900");
    assertThat(bought.total(Figure.UNREALISED_GAIN)).isEqualByComparingTo("0");
    assertThat(bought.total(Figure.DAY_CHANGE)).isEqualByComparingTo("0");
    // 75 of 181 days: 400 × 75/181 = 165.75; the price made 100.
    Valuation later = value(APRIL + 30);
    assertThat(later.total(Figure.ACCRUED_INTEREST)).isEqualByComparingTo("165.75");
    assertThat(later.total(Figure.MARKET_VALUE)).isEqualByComparingTo("10165.75");
    assertThat(later.total(Figure.UNREALISED_GAIN)).isEqualByComparingTo("100");
    assertThat(later.total(Figure.TOTAL_GAIN)).isEqualByComparingTo("166.30");
    assertThat(later.total(Figure.DAY_CHANGE)).isEqualByComparingTo("166.30");
    Waterfall waterfall = waterfall(APRIL, APRIL + 30);
    assertThat(waterfall.priceGain()).isEqualByComparingTo("100");
    assertThat(waterfall.accruedInterest()).isEqualByComparingTo("66.30");
    assertThat(waterfall.income()).isEqualByComparingTo("0");
    assertThat(waterfall.rounding()).isEqualByComparingTo("0");
    assertThat(waterfall.checks()).allMatch(Check::passed);
  }

  /** Worked by hand: on 15 August the 400 that had accrued are paid, and nothing is lost that day. */
  @Test
  void aCouponTakesThePlaceOfTheInterestThatHadAccrued() {
    example.book(bond(BUY, APRIL, "10000", "99"));
    example.book(draft(ACCRUED_INTEREST_PAID, APRIL, X).gross(d("99.45")));
    example.book(draft(COUPON, AUGUST, X).gross(d("400")));
    example.world().price(X, AUGUST - 1, "99").price(X, AUGUST, "99");
    Valuation paid = value(AUGUST);
    assertThat(paid.total(Figure.ACCRUED_INTEREST)).isEqualByComparingTo("0");
    assertThat(paid.total(Figure.INCOME)).isEqualByComparingTo("300.55");
    // The day before 397.79 had accrued: 400 × 180/181.
    assertThat(paid.total(Figure.DAY_CHANGE)).isEqualByComparingTo("2.21");
    Waterfall waterfall = waterfall(AUGUST - 1, AUGUST);
    assertThat(waterfall.accruedInterest()).isEqualByComparingTo("-397.79");
    assertThat(waterfall.income()).isEqualByComparingTo("400");
    assertThat(waterfall.priceGain()).isEqualByComparingTo("0");
    assertThat(waterfall.checks()).allMatch(Check::passed);
  }

  /** Worked by hand: the proof of the value opens to the days that were counted. */
  @Test
  void theProofNamesTheCouponPeriod() {
    example.book(bond(BUY, APRIL, "10000", "99"));
    example.world().price(X, APRIL, "99");
    Proof proof = Valuer.explain(
        Figure.MARKET_VALUE, example.world().on(APRIL, World.USD), Scope.of(World.A), treasury());
    List<Fact> facts = new ArrayList<>();
    collect(proof, facts);
    Accrual accrual = facts.stream()
        .flatMap(fact -> fact instanceof Fact.OfAccrual(var instrument, Accrual counted)
            ? Stream.of(counted)
            : Stream.empty())
        .findFirst()
        .orElseThrow();
    assertThat(accrual.period().start()).isEqualTo("2026-02-15");
    assertThat(accrual.period().end()).isEqualTo("2026-08-15");
    assertThat(accrual.counted()).isEqualTo(new YearFraction(45, 362));
  }

  private static void collect(Proof proof, List<Fact> to) {
    switch (proof) {
      case Proof.Leaf leaf -> to.add(leaf.fact());
      case Proof.Step step -> step.inputs().forEach(input -> collect(input, to));
    }
  }

  private Valuation value(int day) {
    return Valuer.value(example.world().on(day, World.USD), Scope.of(World.A), treasury());
  }

  private Waterfall waterfall(int from, int to) {
    return WaterfallSteps.of(
        example.world().ledger(),
        example.world().rules(World.USD),
        Scope.of(World.A),
        treasury(),
        World.day(from),
        World.day(to));
  }

  private Market treasury() {
    Market plain = example.world().market();
    Bond bond = Bond.bullet(d("8"), DayCount.ACT_ACT_ICMA, 2, LocalDate.of(2030, 8, 15));
    Terms terms = new Terms(d("0.01"), false, Optional.of(bond));
    return new Market(plain.prices(), plain.rates(), id -> terms);
  }

  private static DraftBuilder bond(TransactionType type, int day, String nominal, String percent) {
    return draft(type, day, X)
        .quantity(d(nominal))
        .price(d(percent))
        .with(Field.MULTIPLIER, d("0.01"));
  }
}
