package io.nexanest.core.world;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.ledger.Ledger;
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
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Link;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.valuation.Market;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A ledger with two open accounts and a closed one, and what a test adds to it. */
public final class World {
  public static final CurrencyCode USD = CurrencyCode.of("USD");
  public static final CurrencyCode EUR = CurrencyCode.of("EUR");
  public static final CurrencyCode GBP = CurrencyCode.of("GBP");
  public static final AccountId A = new AccountId(new UUID(1, 1));
  public static final AccountId B = new AccountId(new UUID(1, 2));
  public static final AccountId CLOSED = new AccountId(new UUID(1, 3));
  public static final InstrumentId X = new InstrumentId(new UUID(2, 1));
  public static final InstrumentId Y = new InstrumentId(new UUID(2, 2));

  /** An option. */
  public static final InstrumentId O = new InstrumentId(new UUID(2, 3));

  private final List<Booked> ledger = new ArrayList<>();
  private final List<Close> closes = new ArrayList<>();
  private final List<PerUsd> rates = new ArrayList<>();
  private LotPolicy policy = LotPolicy.FIFO;

  /** An empty ledger, FIFO everywhere. */
  public World() {}

  public static LocalDate day(int dayOfJanuary) {
    return LocalDate.of(2026, 1, 1).plusDays(dayOfJanuary - 1L);
  }

  public static BigDecimal d(String text) {
    return new BigDecimal(text);
  }

  public World average() {
    return policy(LotPolicy.AVERAGE);
  }

  public World policy(LotPolicy other) {
    policy = other;
    return this;
  }

  public World price(InstrumentId instrument, int day, String value) {
    closes.add(new Close(instrument, day(day), d(value), "exchange"));
    return this;
  }

  public World perUsd(CurrencyCode currency, int day, String value) {
    rates.add(new PerUsd(currency, day(day), d(value), "central bank"));
    return this;
  }

  public Posting post(DraftBuilder draft) {
    return post(draft, new Link.None());
  }

  public Posting post(DraftBuilder draft, Link link) {
    Posting posting = Ledger.post(draft.build(), nextStamp().withLink(link), state());
    if (posting instanceof Posting.Posted(Booked booked)) {
      ledger.add(booked);
    }
    return posting;
  }

  /** Posts what must be accepted. */
  public World book(DraftBuilder draft) {
    if (post(draft) instanceof Posting.Rejected(var violations)) {
      throw new AssertionError(violations.toString());
    }
    return this;
  }

  public Stamp nextStamp() {
    long position = ledger.size() + 1L;
    TransactionId id = new TransactionId(new UUID(3, position));
    return Stamp.books(id, position, Instant.ofEpochSecond(position));
  }

  public LedgerState state() {
    return new LedgerState(
        Map.of(A, AccountState.OPEN, B, AccountState.OPEN, CLOSED, AccountState.CLOSED),
        ledger,
        day(360),
        new BookPolicy(Map.of(), policy));
  }

  public List<Booked> ledger() {
    return ledger;
  }

  public BookRules rules(CurrencyCode view) {
    return new BookRules(new BookPolicy(Map.of(), policy), view, new RateTable(rates));
  }

  public Book on(int day, CurrencyCode view) {
    return Book.replay(ledger, rules(view), day(day));
  }

  public Market market() {
    return new Market(new PriceTable(closes), new RateTable(rates));
  }
}
