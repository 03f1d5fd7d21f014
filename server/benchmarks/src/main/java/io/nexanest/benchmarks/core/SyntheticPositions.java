package io.nexanest.benchmarks.core;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.ledger.LedgerRun;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.LedgerState.AccountState;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.market.LivePrices;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.PriceTable;
import io.nexanest.core.market.PriceTable.Close;
import io.nexanest.core.market.Provenance;
import io.nexanest.core.market.RateTable;
import io.nexanest.core.market.RateTable.PerUsd;
import io.nexanest.core.market.Standing;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Market;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Accounts that each hold every instrument: in dollars, euros, yen and pounds, viewed in dollars. */
final class SyntheticPositions {
  static final LocalDate BOUGHT = LocalDate.of(2025, 6, 2);
  static final LocalDate LAST = LocalDate.of(2026, 1, 9);
  private static final CurrencyCode USD = CurrencyCode.of("USD");
  private static final List<CurrencyCode> CURRENCIES =
      List.of(USD, CurrencyCode.of("EUR"), CurrencyCode.of("JPY"), CurrencyCode.of("GBP"));

  final int accounts;
  final int instruments;
  private long position;

  SyntheticPositions(int accounts, int instruments) {
    this.accounts = accounts;
    this.instruments = instruments;
  }

  Scope scope() {
    return new Scope(IntStream.range(0, accounts)
        .mapToObj(SyntheticPositions::account)
        .collect(Collectors.toSet()));
  }

  /** One purchase of each instrument for each account and lot. */
  List<Booked> ledger(int lots) {
    List<Booked> ledger = new ArrayList<>(accounts * instruments * lots);
    for (int account = 0; account < accounts; account++) {
      LedgerRun run = new LedgerRun(new LedgerState(
          Map.of(account(account), AccountState.OPEN), List.of(), LAST, BookPolicy.fifo()));
      for (int lot = 0; lot < lots; lot++) {
        for (int instrument = 0; instrument < instruments; instrument++) {
          ledger.add(bought(run, account, instrument, lot));
        }
      }
    }
    return ledger;
  }

  private Booked bought(LedgerRun run, int account, int instrument, int lot) {
    position++;
    Draft draft = Draft.of(TransactionType.BUY, account(account), BOUGHT.plusDays(lot))
        .instrument(instrument(instrument), currency(instrument))
        .quantity(quantity(account, instrument))
        .price(price(instrument, 0))
        .build();
    Stamp stamp = Stamp.books(
        new TransactionId(new UUID(3, position)), position, Instant.ofEpochSecond(position));
    return switch (run.post(draft, stamp)) {
      case Posting.Posted(Booked booked) -> booked;
      case Posting.Rejected rejected -> throw new IllegalStateException(rejected.toString());
    };
  }

  static Book book(List<Booked> ledger) {
    return Book.replay(
        ledger, new BookRules(new BookPolicy(Map.of(), LotPolicy.FIFO), USD, rates()), LAST);
  }

  /** Closes of two days, rates of two days, and a quote of each instrument over them. */
  Market market() {
    List<Close> closes = new ArrayList<>();
    Map<InstrumentId, PriceAnswer.Known> quotes = new HashMap<>();
    for (int i = 0; i < instruments; i++) {
      closes.add(new Close(instrument(i), LAST.minusDays(2), price(i, 1), "exchange"));
      closes.add(new Close(instrument(i), LAST.minusDays(1), price(i, 2), "exchange"));
      Provenance live = new Provenance("exchange", LAST, Standing.LIVE);
      quotes.put(instrument(i), new PriceAnswer.Known(instrument(i), price(i, 3), live));
    }
    return new Market(new LivePrices(new PriceTable(closes), quotes), rates());
  }

  static RateTable rates() {
    List<PerUsd> rates = new ArrayList<>();
    for (CurrencyCode currency : CURRENCIES.subList(1, CURRENCIES.size())) {
      for (LocalDate day : Set.of(BOUGHT, LAST.minusDays(1), LAST)) {
        BigDecimal rate = BigDecimal.valueOf(700_003L + day.getDayOfMonth() * 1_117L, 6);
        rates.add(new PerUsd(currency, day, rate, "central bank"));
      }
    }
    return new RateTable(rates);
  }

  static BigDecimal quantity(int account, int instrument) {
    return BigDecimal.valueOf(1L + (account * 31L + instrument * 17L) % 997);
  }

  /** Of some day, with two decimals. */
  static BigDecimal price(int instrument, int day) {
    return BigDecimal.valueOf(1_000L + instrument * 7L + day * 13L, 2);
  }

  static AccountId account(int which) {
    return new AccountId(new UUID(1, which));
  }

  static InstrumentId instrument(int which) {
    return new InstrumentId(new UUID(2, which));
  }

  static CurrencyCode currency(int instrument) {
    return CURRENCIES.get(instrument % CURRENCIES.size());
  }
}
