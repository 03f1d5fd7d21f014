package io.nexanest.core.check;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.Book;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.income.IncomeCalendar;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Purpose;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A ledger of 100,000 that is as unkind to each check as it can be: all of one amount, on few days,
 * in one account. Whoever goes through it once for each of its transactions is stopped.
 */
class LongLedgerTest {
  private static final int TRANSACTIONS = 100_000;
  private static final int DAYS = 40;

  /** One lot a position, since the splits here would otherwise go through thousands. */
  private final World world = new World().average();

  /** A list that may be gone through a few times and no more. */
  private static final class Counted extends AbstractList<Booked> {
    private static final long MOST = 10L * TRANSACTIONS;

    private final List<Booked> all;
    private long reads;

    private Counted(List<Booked> all) {
      this.all = all;
    }

    @Override
    public Booked get(int index) {
      reads++;
      assertThat(reads).as("reads of the ledger").isLessThanOrEqualTo(MOST);
      return all.get(index);
    }

    @Override
    public int size() {
      return all.size();
    }
  }

  @Test
  void checksGoThroughTheLedgerAFewTimesWhateverIsInIt() {
    Counted ledger = ledger();
    Book book = Book.replay(ledger.all, world.rules(USD), day(DAYS));
    CheckedBook books = new CheckedBook(
        ledger, book, Scope.of(A, B), world.market(), Examined.of(world, 1).labels());
    Map<String, Long> found = Checks.run(books).stream()
        .collect(Collectors.groupingBy(Issue::check, Collectors.counting()));
    // Each tenth is a deposit in the other account, which a withdrawal of that amount may have
    // paid;
    // the dividends of the first day come before anything was held.
    assertThat(found)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("unbalanced_transfer", 10_000L, "income_not_held", 250L, "missing_price", 1L));
  }

  @Test
  void expectedIncomeGoesThroughTheLedgerAFewTimes() {
    Counted ledger = ledger();
    Book book = Book.replay(ledger.all, world.rules(USD), day(DAYS));
    IncomeCalendar calendar = IncomeCalendar.of(ledger, book, Scope.of(A, B));
    assertThat(calendar.declared()).isEmpty();
    assertThat(calendar.estimated()).hasSize(9_750);
  }

  /** Of ten two are withdrawals, three deposits, three purchases, one a dividend and one a split. */
  private static Counted ledger() {
    List<Booked> ledger = new ArrayList<>();
    for (int i = 0; i < TRANSACTIONS; i++) {
      int day = 1 + i * DAYS / TRANSACTIONS;
      DraftBuilder draft = switch (i % 10) {
        case 0, 1 -> cash(TransactionType.WITHDRAWAL, A, day);
        case 2, 3 -> cash(TransactionType.DEPOSIT, A, day);
        case 4 -> cash(TransactionType.DEPOSIT, B, day);
        case 5, 6, 7 -> of(TransactionType.BUY, day).quantity(BigDecimal.ONE).price(BigDecimal.ONE);
        case 8 -> of(TransactionType.DIVIDEND, day).gross(BigDecimal.ONE);
        default -> of(TransactionType.SPLIT, day).ratio(BigDecimal.ONE, BigDecimal.ONE);
      };
      Draft built = draft.with(Field.EXTERNAL_REFERENCE, "slip " + i).build();
      Leg leg = new Leg(built.account(), new Commodity.Cash(USD), BigDecimal.ONE, Purpose.CASH);
      TransactionId id = new TransactionId(new UUID(3, i));
      ledger.add(new Booked(Stamp.books(id, i, Instant.ofEpochSecond(i)), built, List.of(leg)));
    }
    return new Counted(ledger);
  }

  private static DraftBuilder cash(TransactionType type, AccountId account, int day) {
    return Draft.of(type, account, day(day)).money(Money.of("100", "USD"));
  }

  private static DraftBuilder of(TransactionType type, int day) {
    return Draft.of(type, A, day(day)).instrument(X, USD);
  }
}
