package io.nexanest.core.income;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.World;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomeTest {
  private static final Scope BOTH = Scope.of(A, B);

  private final World world = new World();

  /**
   * Apple Inc., "Dividend History" (investor.apple.com): paid for a share in 2023 were $0.23 on 16
   * February, and $0.24 each on 18 May, 17 August and 16 November, $0.95 in all; ex-dates 10
   * February, 12 May, 11 August and 10 November. The close of 29 December 2023 was $192.53.
   */
  @Test
  void aYearOfApplesDividends() {
    world.book(buy("2023-01-03", "100", "125.07"));
    apple("2023-02-10", "2023-02-16", "23");
    apple("2023-05-12", "2023-05-18", "24");
    apple("2023-08-11", "2023-08-17", "24");
    apple("2023-11-10", "2023-11-16", "24");
    Book book = book("2023-12-29", USD);
    List<IncomeItem> items = received(book, "2023-01-01");
    assertThat(Amounts.of(items).gross()).isEqualByComparingTo("95");
    // 95 / 12,507.00 and 95 / 19,253.00
    Yields yields = new Yields(Amounts.of(items).gross(), d("12507.00"), d("19253.00"));
    assertThat(yields.onCost()).hasValue(0.007595746382026065);
    assertThat(yields.current()).hasValue(0.004934295953877318);
    assertThat(IncomeCalendar.of(world.ledger(), book, BOTH).estimated())
        .extracting(payment -> payment.date().toString(), payment -> text(payment.gross()))
        .containsExactly(
            tuple("2024-02-16", "23"),
            tuple("2024-05-18", "24"),
            tuple("2024-08-17", "24"),
            tuple("2024-11-16", "24"));
  }

  /** Worked by hand from figures, F4 and F5: 100 EUR × 1.25, 15 EUR × 1.25, 2 EUR × 1.25. */
  @Test
  void whatIsWithheldIsTakenOffInViewCurrency() {
    world.perUsd(EUR, 1, "0.8");
    world.book(foreign("100", "15", "2", day(3)));
    world.book(Draft.of(TransactionType.TAX, A, day(4)).money(new Money(d("9"), EUR)));
    Amounts amounts = Amounts.of(received(world.on(9, USD), "2026-01-01"));
    assertThat(List.of(amounts.gross(), amounts.tax(), amounts.fee(), amounts.net()))
        .extracting(IncomeTest::text)
        .containsExactly("125", "18.75", "2.5", "103.75");
  }

  @Test
  void itsGrossIsTheFigureOfIncomeAndProvesItself() {
    world.perUsd(EUR, 1, "0.8");
    world.book(foreign("100", "15", "2", day(3)));
    world.book(Draft.of(TransactionType.INTEREST, B, day(5)).money(new Money(d("7.5"), USD)));
    world.book(
        Draft.of(TransactionType.INTEREST_CHARGE, B, day(6)).money(new Money(d("0.5"), USD)));
    Book book = world.on(9, USD);
    List<IncomeItem> items = received(book, "1900-01-01");
    BigDecimal figure =
        Valuer.explain(Figure.INCOME, book, BOTH, world.market()).value();
    assertThat(Amounts.of(items).gross()).isEqualByComparingTo(figure).isEqualByComparingTo("132");
    Proof proof = IncomeFigure.INCOME_NET.explain(items, USD);
    assertThat(proof.value()).isEqualByComparingTo("110.75");
    assertThat(proof.leaves()).hasSize(10);
  }

  @Test
  void periodsBeginWithTheirFirstDayAndEndWithTheirLast() {
    LocalDate date = LocalDate.of(2024, 5, 31);
    assertThat(Period.MONTH.start(date)).isEqualTo("2024-05-01");
    assertThat(Period.QUARTER.start(date)).isEqualTo("2024-04-01");
    assertThat(Period.QUARTER.end(LocalDate.of(2024, 4, 1))).isEqualTo("2024-06-30");
    assertThat(Period.YEAR.start(date)).isEqualTo("2024-01-01");
  }

  @Test
  void whatIsBookedForALaterDayIsDeclaredAndNotReceived() {
    world.book(buy("2026-01-02", "10", "40"));
    world.book(dividend("12").with(Field.EX_DATE, day(5)).payDate(day(20)));
    Book book = world.on(10, USD);
    assertThat(received(book, "1900-01-01")).isEmpty();
    IncomeCalendar calendar = IncomeCalendar.of(world.ledger(), book, BOTH);
    assertThat(calendar.declared())
        .extracting(payment -> payment.date().toString(), payment -> text(payment.gross()))
        .containsExactly(tuple("2026-01-20", "12"));
    assertThat(calendar.estimated()).isEmpty();
  }

  @Test
  void anEstimateGivesWayToTheDeclaredPaymentOfItsTime() {
    world.book(buy("2025-01-02", "10", "40"));
    world.book(dividend("12").payDate(LocalDate.of(2025, 2, 1)));
    world.book(dividend("13").payDate(LocalDate.of(2025, 8, 1)));
    world.book(dividend("14").payDate(LocalDate.of(2026, 2, 10)));
    IncomeCalendar calendar = IncomeCalendar.of(world.ledger(), book("2026-01-15", USD), BOTH);
    assertThat(calendar.declared()).extracting(one -> text(one.gross())).containsExactly("14");
    assertThat(calendar.estimated())
        .extracting(payment -> payment.date().toString(), payment -> text(payment.gross()))
        .containsExactly(tuple("2026-08-01", "13"));
  }

  /** 20 for 10 units; then 2 for 1, and half of them sold: 10 of the 20 new units, so 10. */
  @Test
  void anEstimateIsForTheUnitsHeldNowInTheUnitsOfToday() {
    world.book(buy("2025-01-02", "10", "40"));
    world.book(dividend("20").payDate(LocalDate.of(2025, 6, 1)));
    world.book(Draft.of(TransactionType.SPLIT, A, LocalDate.of(2025, 7, 1))
        .instrument(X, USD)
        .ratio(d("2"), d("1")));
    world.book(Draft.of(TransactionType.SELL, A, LocalDate.of(2025, 8, 1))
        .instrument(X, USD)
        .quantity(d("10"))
        .price(d("20")));
    assertThat(IncomeCalendar.of(world.ledger(), book("2026-01-15", USD), BOTH).estimated())
        .extracting(one -> text(one.gross()))
        .containsExactly("10");
  }

  private void apple(String exDate, String payDate, String gross) {
    world.book(Draft.of(TransactionType.DIVIDEND, A, LocalDate.parse(exDate))
        .instrument(X, USD)
        .gross(d(gross))
        .with(Field.EX_DATE, LocalDate.parse(exDate))
        .payDate(LocalDate.parse(payDate)));
  }

  private Book book(String date, CurrencyCode view) {
    return Book.replay(world.ledger(), world.rules(view), LocalDate.parse(date));
  }

  private static List<IncomeItem> received(Book book, String from) {
    return ReceivedIncome.of(book, BOTH, LocalDate.parse(from), book.date());
  }

  private static DraftBuilder buy(String date, String quantity, String price) {
    return Draft.of(TransactionType.BUY, A, LocalDate.parse(date))
        .instrument(X, USD)
        .quantity(d(quantity))
        .price(d(price));
  }

  private static DraftBuilder dividend(String gross) {
    return Draft.of(TransactionType.DIVIDEND, A, LocalDate.of(2025, 1, 20))
        .instrument(X, USD)
        .gross(d(gross));
  }

  private static DraftBuilder foreign(String gross, String tax, String fee, LocalDate date) {
    return Draft.of(TransactionType.DIVIDEND, A, date)
        .instrument(Y, EUR)
        .gross(d(gross))
        .tax(d(tax))
        .fee(d(fee));
  }

  private static String text(BigDecimal value) {
    return Decimals.text(value);
  }
}
