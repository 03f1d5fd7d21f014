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
import java.util.EnumSet;
import java.util.Set;

/** What is doubtful about the figures of a position. */
final class Flags {
  private Flags() {}

  static Set<Flag> of(Position position, Book book, Market market) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (position.tally().firstRateUsed()) {
      flags.add(Flag.FIRST_RATE_USED);
    }
    if (position.tally().rateMissing()) {
      flags.add(Flag.RATE_MISSING);
    }
    for (Booked owed : book.receivables(position.key())) {
      CurrencyCode paid = Consideration.of(owed.draft()).settlementCurrency();
      rate(flags, market.rates().rate(paid, book.view(), book.date()));
    }
    if (position.quantity().signum() != 0) {
      rate(flags, market.rates().rate(position.currency(), book.view(), book.date()));
      switch (position) {
        case SecurityPosition held ->
          price(flags, market.prices().price(held.key().instrument(), book.date()));
        case CashPosition cash -> {}
      }
    }
    return flags;
  }

  private static void rate(Set<Flag> flags, RateAnswer answer) {
    switch (answer) {
      case RateAnswer.Missing missing -> flags.add(Flag.RATE_MISSING);
      case RateAnswer.Known known -> {
        if (known.provenance().standing() == Standing.FIRST_KNOWN) {
          flags.add(Flag.FIRST_RATE_USED);
        }
      }
    }
  }

  private static void price(Set<Flag> flags, PriceAnswer answer) {
    switch (answer) {
      case PriceAnswer.Missing missing -> flags.add(Flag.PRICE_MISSING);
      case PriceAnswer.Known known -> {
        switch (known.provenance().standing()) {
          case FIRST_KNOWN -> flags.add(Flag.FIRST_PRICE_USED);
          case LAST_KNOWN -> flags.add(Flag.PRICE_STALE);
          case LIVE -> flags.add(Flag.PRICE_LIVE);
          case OF_THE_DAY, OWN, IDENTITY -> {}
        }
      }
    }
  }
}
