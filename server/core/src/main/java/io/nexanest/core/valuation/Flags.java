package io.nexanest.core.valuation;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Standing;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.kernel.money.CurrencyCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is doubtful about the figures of a position. */
final class Flags {
  private static final Flag[] ALL = Flag.values();
  /** Every set of flags by the bits of its ordinals: there are few, and each position has one. */
  private static final List<Set<Flag>> SETS =
      IntStream.range(0, 1 << ALL.length).mapToObj(Flags::set).toList();

  private Flags() {}

  private static Set<Flag> set(int bits) {
    return Arrays.stream(ALL)
        .filter(flag -> (bits & bit(flag)) != 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int bit(Flag flag) {
    return 1 << flag.ordinal();
  }

  static Set<Flag> of(Position position, Book book, Market market) {
    int flags = position.tally().firstRateUsed() ? bit(Flag.FIRST_RATE_USED) : 0;
    if (position.tally().rateMissing()) {
      flags |= bit(Flag.RATE_MISSING);
    }
    for (Booked owed : book.receivables(position.key())) {
      CurrencyCode paid = Consideration.of(owed.draft()).settlementCurrency();
      flags |= rate(market.rates().rate(paid, book.view(), book.date()));
    }
    if (position.quantity().signum() != 0) {
      flags |= rate(market.rates().rate(position.currency(), book.view(), book.date()));
      switch (position) {
        case SecurityPosition held ->
          flags |= price(market.prices().price(held.key().instrument(), book.date()));
        case CashPosition cash -> {}
      }
    }
    return SETS.get(flags);
  }

  private static int rate(RateAnswer answer) {
    return switch (answer) {
      case RateAnswer.Missing _ -> bit(Flag.RATE_MISSING);
      case RateAnswer.Known known ->
        known.provenance().standing() == Standing.FIRST_KNOWN ? bit(Flag.FIRST_RATE_USED) : 0;
    };
  }

  private static int price(PriceAnswer answer) {
    return switch (answer) {
      case PriceAnswer.Missing _ -> bit(Flag.PRICE_MISSING);
      case PriceAnswer.Known known ->
        switch (known.provenance().standing()) {
          case FIRST_KNOWN -> bit(Flag.FIRST_PRICE_USED);
          case LAST_KNOWN -> bit(Flag.PRICE_STALE);
          case LIVE -> bit(Flag.PRICE_LIVE);
          case OF_THE_DAY, OWN, IDENTITY -> 0;
        };
    };
  }
}
