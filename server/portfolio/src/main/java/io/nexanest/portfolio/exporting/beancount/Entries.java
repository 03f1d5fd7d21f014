package io.nexanest.portfolio.exporting.beancount;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.Effect;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.exporting.file.Extract;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A transaction as a dated entry; its last posting takes what the others leave. */
final class Entries {
  private record Balance(String account, CurrencyCode currency) {}

  private final Extract books;
  private final Words words;
  private final LotJournal lots;

  Entries(Extract books, Words words, LotJournal lots) {
    this.books = books;
    this.words = words;
    this.lots = lots;
  }

  /** Empty for one that moves nothing of the scope. */
  String entry(Booked booked) {
    // Asked for every transaction, since the lots of later ones come from it.
    String units = lots.postings(booked);
    Map<Balance, BigDecimal> cash = cash(booked);
    if (units.isEmpty() && cash.isEmpty()) {
      return "";
    }
    StringBuilder entry = new StringBuilder("%s * %s %s\n  id: %s\n"
        .formatted(
            booked.date(),
            Words.quoted(booked.type().name()),
            Words.quoted(booked.draft().note()),
            Words.quoted(booked.id().name())));
    cash.forEach((balance, amount) -> entry.append(posting(balance, amount)));
    entry.append(units);
    if (exchangedSale(booked)) {
      conversion(booked, cash, entry);
    }
    return entry.append("  ").append(otherSide(booked)).append("\n").toString();
  }

  private Map<Balance, BigDecimal> cash(Booked booked) {
    Map<Balance, BigDecimal> cash = new LinkedHashMap<>();
    for (Leg leg : booked.legs()) {
      if (leg.commodity() instanceof Commodity.Cash(var currency)
          && leg.purpose().isClients()
          && books.has(leg.account())) {
        cash.merge(new Balance(words.cash(leg.account()), currency), leg.amount(), BigDecimal::add);
      }
    }
    return cash;
  }

  private static boolean exchangedSale(Booked booked) {
    return booked.type().effect() == Effect.DISPOSAL
        && booked.draft().settlementCurrency().isPresent()
        && !Consideration.of(booked.draft()).sameCurrency();
  }

  /** What was sold is paid in another currency: the gain is in the one that it had cost. */
  private static void conversion(
      Booked booked, Map<Balance, BigDecimal> cash, StringBuilder entry) {
    Consideration paid = Consideration.of(booked.draft());
    cash.forEach((balance, amount) -> entry.append(
        posting(new Balance("Equity:Conversions", balance.currency()), amount.negate())));
    entry.append(
        posting(new Balance("Equity:Conversions", paid.instrumentCurrency()), paid.proceeds()));
  }

  private static String posting(Balance balance, BigDecimal amount) {
    return "  %s  %s %s\n"
        .formatted(balance.account(), Decimals.text(amount), balance.currency().code());
  }

  private static String otherSide(Booked booked) {
    TransactionType type = booked.type();
    return switch (type) {
      case DEPOSIT,
          WITHDRAWAL,
          CASH_TRANSFER,
          SECURITY_TRANSFER,
          DELIVERY_IN,
          DELIVERY_OUT,
          OPENING_BALANCE -> "Equity:External";
      case FX_CONVERSION, BUY, SUBSCRIBE, OPEN, SELL_SHORT -> "Equity:Conversions";
      case DIVIDEND, REINVESTMENT, CAPITAL_GAIN_DISTRIBUTION, STAKING_REWARD -> "Income:Dividends";
      case INTEREST, COUPON, ACCRUED_INTEREST_RECEIVED, ACCRUED_INTEREST_PAID -> "Income:Interest";
      case INTEREST_CHARGE -> "Expenses:Interest";
      case FEE, FEE_REFUND -> "Expenses:Fees";
      case TAX, TAX_REFUND -> "Expenses:Taxes";
      case SELL,
          BUY_TO_COVER,
          REDEEM,
          CLOSE,
          EXERCISE,
          ASSIGNMENT,
          EXPIRY,
          VARIATION_MARGIN,
          RETURN_OF_CAPITAL,
          SPLIT,
          STOCK_DIVIDEND,
          BONUS_ISSUE,
          RIGHTS_ISSUE,
          SPIN_OFF,
          MERGER_STOCK,
          MERGER_CASH,
          MERGER_MIXED,
          IDENTIFIER_CHANGE,
          TENDER,
          REDEMPTION,
          CONVERSION,
          DEFAULT,
          DELISTING -> "Income:Gains";
    };
  }
}
