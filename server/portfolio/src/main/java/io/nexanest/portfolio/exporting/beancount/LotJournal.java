package io.nexanest.portfolio.exporting.beancount;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.book.Replay;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Leg;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.exporting.file.Extract;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each transaction does to the lots of the scope. Books and journal are kept side by side, so
 * that every rule of the books, such as pools, named lots and corporate actions, comes out right
 * without the journal knowing of it.
 */
final class LotJournal {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** What the journal knows a lot by. */
  private record Key(TransactionId openedBy, LocalDate date, Side side) {}

  /** A lot as it stands in the journal. */
  private record Entry(BigDecimal units, BigDecimal cost, CurrencyCode currency, String label) {
    Entry plus(Entry other) {
      return new Entry(units.add(other.units), cost.add(other.cost), currency, label);
    }

    boolean same(Entry other) {
      return units.compareTo(other.units) == 0 && cost.compareTo(other.cost) == 0;
    }

    /** Whether it is what is left of the other, at the same cost by unit but for rounding. */
    boolean isRestOf(Entry before) {
      BigDecimal share = before.cost.multiply(units).divide(before.units, MathContext.DECIMAL128);
      return units.abs().compareTo(before.units.abs()) < 0
          && share.subtract(cost).abs().compareTo(CENT) <= 0;
    }
  }

  private final Extract books;
  private final Words words;
  private final Replay replay;
  private final Map<PositionKey.Security, Map<Key, Entry>> known = new HashMap<>();
  private int labels;

  LotJournal(Extract books, Words words) {
    this.books = books;
    this.words = words;
    this.replay = new Replay(List.of(), books.standpoint().book().rules());
  }

  /** The postings of its lots; empty for one that moves none, or that the books left out. */
  String postings(Booked booked) {
    if (!replay.append(booked).isEmpty()) {
      return "";
    }
    Book book = replay.advanceTo(booked.date());
    StringBuilder postings = new StringBuilder();
    for (PositionKey.Security key : touched(booked)) {
      book.security(key.account(), key.instrument())
          .ifPresent(position -> postings.append(changes(key, position)));
    }
    return postings.toString();
  }

  private Set<PositionKey.Security> touched(Booked booked) {
    Set<PositionKey.Security> keys = new LinkedHashSet<>();
    List<AccountId> accounts = Stream.concat(
            Stream.of(booked.account()), booked.draft().counterAccount().stream())
        .filter(books::has)
        .toList();
    for (AccountId account : accounts) {
      booked.draft().instruments().forEach(id -> keys.add(new PositionKey.Security(account, id)));
    }
    for (Leg leg : booked.legs()) {
      if (leg.commodity() instanceof Commodity.Security(var id) && books.has(leg.account())) {
        keys.add(new PositionKey.Security(leg.account(), id));
      }
    }
    return keys;
  }

  private String changes(PositionKey.Security position, SecurityPosition now) {
    Map<Key, Entry> before = known.getOrDefault(position, Map.of());
    Map<Key, Entry> after = new LinkedHashMap<>();
    for (Lot lot : now.lots()) {
      if (lot.quantity().signum() != 0) {
        Key key = new Key(lot.openedBy(), lot.date(), Side.of(lot.quantity()));
        Entry entry =
            new Entry(lot.quantity(), lot.cost().own().abs(), lot.cost().ownCurrency(), "");
        after.merge(key, entry, Entry::plus);
      }
    }
    StringBuilder postings = new StringBuilder();
    before.forEach((key, entry) -> {
      if (!after.containsKey(key)) {
        postings.append(taken(position, key, entry, entry.units()));
      }
    });
    after.replaceAll((key, entry) -> change(position, key, before.get(key), entry, postings));
    known.put(position, after);
    return postings.toString();
  }

  private Entry change(
      PositionKey.Security position,
      Key key,
      @org.jspecify.annotations.Nullable Entry before,
      Entry now,
      StringBuilder postings) {
    if (before != null && before.same(now)) {
      return before;
    }
    if (before != null && now.isRestOf(before)) {
      postings.append(taken(position, key, before, before.units().subtract(now.units())));
      return new Entry(now.units(), now.cost(), now.currency(), before.label());
    }
    if (before != null) {
      postings.append(taken(position, key, before, before.units()));
    }
    Entry put = new Entry(now.units(), now.cost(), now.currency(), "lot-" + ++labels);
    postings.append("  %s  %s %s {{%s %s, %s, \"%s\"}}\n"
        .formatted(
            words.holding(position.account(), position.instrument(), key.side()),
            Decimals.text(put.units()),
            words.commodity(position.instrument()),
            Decimals.text(put.cost()),
            put.currency().code(),
            key.date(),
            put.label()));
    return put;
  }

  private String taken(PositionKey.Security position, Key key, Entry from, BigDecimal units) {
    return "  %s  %s %s {%s, \"%s\"}\n"
        .formatted(
            words.holding(position.account(), position.instrument(), key.side()),
            Decimals.text(units.negate()),
            words.commodity(position.instrument()),
            key.date(),
            from.label());
  }
}
