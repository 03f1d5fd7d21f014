package io.nexanest.benchmarks.core;

import io.nexanest.core.book.BookRules;
import io.nexanest.core.ledger.LedgerRun;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.LedgerState.AccountState;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.market.PriceTable;
import io.nexanest.core.market.PriceTable.Close;
import io.nexanest.core.market.RateTable;
import io.nexanest.core.market.RateTable.PerUsd;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Market;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** A ledger by a seed: two accounts, 29 instruments each, half of them in euros; viewed in USD. */
final class SyntheticLedger {
  static final CurrencyCode USD = CurrencyCode.of("USD");
  static final CurrencyCode EUR = CurrencyCode.of("EUR");
  static final List<AccountId> ACCOUNTS =
      List.of(new AccountId(new UUID(1, 1)), new AccountId(new UUID(1, 2)));
  static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  static final LocalDate LAST = FIRST.plusDays(2_000);
  /** As many as a private investor has in some years, and as many as a busy desk has. */
  static final int FEW = 1_013;

  static final int MANY = 100_000;
  private static final int INSTRUMENTS = 29;

  private final SplittableRandom random = new SplittableRandom(20_260_101);
  private final List<Booked> booked = new ArrayList<>();
  private final LedgerRun run = new LedgerRun(new LedgerState(
      Map.of(ACCOUNTS.get(0), AccountState.OPEN, ACCOUNTS.get(1), AccountState.OPEN),
      List.of(),
      LAST,
      BookPolicy.fifo()));

  /** In the proportions of a private ledger: much buying, some selling, many dividends. */
  List<Booked> transactions(int count) {
    for (AccountId account : ACCOUNTS) {
      for (CurrencyCode currency : List.of(USD, EUR)) {
        Money cash = new Money(BigDecimal.valueOf(50_000_000), currency);
        post(Draft.of(TransactionType.DEPOSIT, account, FIRST).money(cash));
      }
      for (int i = 0; i < INSTRUMENTS; i++) {
        post(trade(TransactionType.BUY, account, i, FIRST, 1_000));
      }
    }
    while (booked.size() < count) {
      AccountId account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
      int which = random.nextInt(INSTRUMENTS);
      // By and by, as books are kept, and of a day what is replayed first first: the run judges
      // what
      // comes last without a replay.
      long step = 1_990L * booked.size();
      LocalDate date = FIRST.plusDays(1 + step / count);
      switch ((int) (5 * (step % count) / count)) {
        case 0, 1 -> post(trade(TransactionType.BUY, account, which, date, 100));
        case 2 -> post(trade(TransactionType.SELL, account, which, date, 40));
        default ->
          post(Draft.of(TransactionType.DIVIDEND, account, date)
              .instrument(instrument(which), currency(which))
              .gross(decimal(100, 90_000))
              .tax(decimal(0, 99)));
      }
    }
    return List.copyOf(booked);
  }

  static BookRules rules() {
    return new BookRules(new BookPolicy(Map.of(), LotPolicy.FIFO), USD, rates());
  }

  /** A close for each instrument and a rate on the last day and the one before. */
  static Market market() {
    List<Close> closes = new ArrayList<>();
    for (int i = 0; i < INSTRUMENTS; i++) {
      BigDecimal price = BigDecimal.valueOf(1_003L * (i + 3), 2);
      closes.add(new Close(instrument(i), LAST.minusDays(1), price, "exchange"));
      closes.add(new Close(instrument(i), LAST, price.add(BigDecimal.ONE), "exchange"));
    }
    return new Market(new PriceTable(closes), rates());
  }

  private static RateTable rates() {
    List<PerUsd> rates = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      BigDecimal rate = BigDecimal.valueOf(900_000 + day.getDayOfYear() * 97L, 6);
      rates.add(new PerUsd(EUR, day, rate, "central bank"));
    }
    return new RateTable(rates);
  }

  private DraftBuilder trade(
      TransactionType type, AccountId account, int which, LocalDate date, int most) {
    return Draft.of(type, account, date)
        .instrument(instrument(which), currency(which))
        .quantity(BigDecimal.valueOf(1L + random.nextInt(most)))
        .price(decimal(500, 20_000))
        .fee(decimal(100, 900));
  }

  private void post(DraftBuilder draft) {
    long position = booked.size() + 1L;
    TransactionId id = new TransactionId(new UUID(3, position));
    Stamp stamp = Stamp.books(id, position, Instant.ofEpochSecond(position));
    if (run.post(draft.build(), stamp) instanceof Posting.Posted(Booked one)) {
      booked.add(one);
    }
  }

  private BigDecimal decimal(int least, int most) {
    return BigDecimal.valueOf(least + random.nextInt(most), 2);
  }

  private static InstrumentId instrument(int which) {
    return new InstrumentId(new UUID(2, which));
  }

  private static CurrencyCode currency(int which) {
    return which % 2 == 0 ? USD : EUR;
  }
}
