package io.nexanest.portfolio.exporting.portfolioperformance;

import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import java.math.BigDecimal;

/** Puts transactions into the words that Portfolio Performance has. */
final class Bookings {
  private final Extract books;
  private final Omissions omissions;
  private final Lists lists = new Lists();
  private final Movements movements;

  Bookings(Extract books, Omissions omissions) {
    this.books = books;
    this.omissions = omissions;
    this.movements = new Movements(books, lists, omissions);
  }

  Lists lists() {
    for (AccountRow account : books.accounts()) {
      lists.open(new Place.Cash(account.id(), account.currency()));
      lists.open(new Place.Units(account.id()));
    }
    books.transactions().forEach(this::add);
    return lists;
  }

  private void add(Booked booked) {
    lost(booked.draft());
    switch (booked.type()) {
      case BUY -> trade(booked, "BUY");
      case SELL -> trade(booked, "SELL");
      case SUBSCRIBE -> otherwise(booked, () -> trade(booked, "BUY"));
      case REDEEM, TENDER, REDEMPTION -> otherwise(booked, () -> trade(booked, "SELL"));
      case SELL_SHORT -> owed(() -> trade(booked, "SELL"));
      case BUY_TO_COVER -> owed(() -> trade(booked, "BUY"));
      case OPEN -> contract(booked, "BUY", "SELL");
      case CLOSE -> contract(booked, "SELL", "BUY");
      case DEPOSIT -> cash(booked, "DEPOSIT");
      case WITHDRAWAL -> cash(booked, "REMOVAL");
      case INTEREST_CHARGE -> cash(booked, "INTEREST_CHARGE");
      case FEE -> cash(booked, "FEES");
      case FEE_REFUND -> cash(booked, "FEES_REFUND");
      case TAX -> cash(booked, "TAXES");
      case TAX_REFUND -> cash(booked, "TAX_REFUND");
      case DIVIDEND -> income(booked, "DIVIDENDS");
      case INTEREST -> income(booked, "INTEREST");
      case COUPON, CAPITAL_GAIN_DISTRIBUTION ->
        otherwise(booked, () -> income(booked, "DIVIDENDS"));
      case CASH_TRANSFER -> cashTransfer(booked);
      case FX_CONVERSION -> conversion(booked);
      case SECURITY_TRANSFER -> unitTransfer(booked);
      case DELIVERY_IN -> delivery(booked, "DELIVERY_INBOUND");
      case DELIVERY_OUT -> delivery(booked, "DELIVERY_OUTBOUND");
      case OPENING_BALANCE ->
        otherwise(booked, () -> {
          if (booked.draft().instrument().isPresent()) {
            delivery(booked, "DELIVERY_INBOUND");
          } else {
            cash(booked, "DEPOSIT");
          }
        });
      case EXERCISE,
          ASSIGNMENT,
          EXPIRY,
          VARIATION_MARGIN,
          REINVESTMENT,
          RETURN_OF_CAPITAL,
          STAKING_REWARD,
          ACCRUED_INTEREST_PAID,
          ACCRUED_INTEREST_RECEIVED,
          SPLIT,
          STOCK_DIVIDEND,
          BONUS_ISSUE,
          RIGHTS_ISSUE,
          SPIN_OFF,
          MERGER_STOCK,
          MERGER_CASH,
          MERGER_MIXED,
          IDENTIFIER_CHANGE,
          CONVERSION,
          DEFAULT,
          DELISTING -> movements.add(booked);
    }
  }

  /** What the file has no place for, whatever the type. */
  private void lost(Draft draft) {
    if (draft.states(Field.LOTS)) {
      omissions.add(Omission.NAMED_LOTS);
    }
    if (draft.acquireDate().isPresent()) {
      omissions.add(Omission.ACQUISITION_DATES);
    }
    if (!draft.externalReference().isEmpty()) {
      omissions.add(Omission.REFERENCES);
    }
    boolean exDateLost = draft.exDate().isPresent() && !draft.type().name().equals("DIVIDEND");
    if (draft.settlementDate().isPresent() || draft.payDate().isPresent() || exDateLost) {
      omissions.add(Omission.OTHER_DATES);
    }
  }

  private void otherwise(Booked booked, Runnable write) {
    omissions.add(Omission.OTHER_WORD, booked.type().name());
    write.run();
  }

  private void owed(Runnable write) {
    omissions.add(Omission.SHORT_LOTS);
    write.run();
  }

  private void contract(Booked booked, String ifLong, String ifShort) {
    boolean isShort = booked.draft().side().filter(Side.SHORT::equals).isPresent();
    if (booked.draft().margined()) {
      movements.add(booked);
    } else if (isShort) {
      owed(() -> trade(booked, ifShort));
    } else {
      otherwise(booked, () -> trade(booked, ifLong));
    }
  }

  private void trade(Booked booked, String type) {
    Consideration paid = Consideration.of(booked.draft());
    BigDecimal amount = type.equals("BUY") ? paid.paid() : paid.received();
    if (amount.signum() < 0) {
      movements.add(booked);
      return;
    }
    Items items = new Items(booked);
    lists.add(new Pair(
        Pair.Kind.TRADE,
        new Place.Units(booked.account()),
        items.trade(type, paid, amount, true),
        new Place.Cash(booked.account(), paid.settlementCurrency()),
        items.trade(type, paid, amount, false)));
  }

  private void cash(Booked booked, String type) {
    Draft draft = booked.draft();
    CurrencyCode currency = draft.settlementCurrency().orElseThrow();
    BigDecimal amount = draft.decimal(Field.GROSS).orElse(BigDecimal.ZERO);
    if (amount.signum() < 0) {
      movements.add(booked);
    } else {
      lists.add(
          new Place.Cash(booked.account(), currency),
          new Items(booked).cash(type, currency, amount));
    }
  }

  private void income(Booked booked, String type) {
    Consideration paid = Consideration.of(booked.draft());
    if (paid.received().signum() < 0) {
      movements.add(booked);
    } else {
      lists.add(
          new Place.Cash(booked.account(), paid.settlementCurrency()),
          new Items(booked).income(type, paid, paid.received()));
    }
  }

  private void cashTransfer(Booked booked) {
    AccountId to = booked.draft().counterAccount().orElseThrow();
    if (outside(booked.account(), to)) {
      movements.add(booked);
      return;
    }
    CurrencyCode currency = booked.draft().settlementCurrency().orElseThrow();
    BigDecimal amount = booked.draft().decimal(Field.GROSS).orElse(BigDecimal.ZERO);
    Items items = new Items(booked);
    lists.add(new Pair(
        Pair.Kind.CASH,
        new Place.Cash(booked.account(), currency),
        items.cash("TRANSFER_OUT", currency, amount),
        new Place.Cash(to, currency),
        items.cash("TRANSFER_IN", currency, amount)));
  }

  private boolean outside(AccountId from, AccountId to) {
    boolean outside = !books.has(from) || !books.has(to);
    if (outside) {
      omissions.add(Omission.UNSCOPED_ACCOUNTS);
    }
    return outside;
  }

  private void conversion(Booked booked) {
    CurrencyCode from = booked.draft().settlementCurrency().orElseThrow();
    BigDecimal gross = booked.draft().decimal(Field.GROSS).orElse(BigDecimal.ZERO);
    Money arrives = booked.draft().counterAmount().orElseThrow();
    Items items = new Items(booked);
    lists.add(new Pair(
        Pair.Kind.CASH,
        new Place.Cash(booked.account(), from),
        items.exchanged(from, gross, arrives.currency(), arrives.amount()),
        new Place.Cash(booked.account(), arrives.currency()),
        items.cash("TRANSFER_IN", arrives.currency(), arrives.amount())));
    booked
        .draft()
        .decimal(Field.FEE)
        .filter(fee -> fee.signum() > 0)
        .ifPresent(fee ->
            lists.add(new Place.Cash(booked.account(), from), items.cash("FEES", from, fee)));
  }

  private void unitTransfer(Booked booked) {
    Draft draft = booked.draft();
    AccountId to = draft.counterAccount().orElseThrow();
    if (outside(booked.account(), to)) {
      movements.add(booked);
      return;
    }
    var instrument = draft.instrument().orElseThrow();
    CurrencyCode currency = draft.instrumentCurrency().orElseThrow();
    BigDecimal units = draft.quantity().orElseThrow();
    Items items = new Items(booked);
    lists.add(new Pair(
        Pair.Kind.UNITS,
        new Place.Units(booked.account()),
        items.delivery("TRANSFER_OUT", instrument, currency, units, BigDecimal.ZERO),
        new Place.Units(to),
        items.delivery("TRANSFER_IN", instrument, currency, units, BigDecimal.ZERO)));
  }

  private void delivery(Booked booked, String type) {
    Draft draft = booked.draft();
    lists.add(
        new Place.Units(booked.account()),
        new Items(booked)
            .delivery(
                type,
                draft.instrument().orElseThrow(),
                draft.instrumentCurrency().orElseThrow(),
                draft.quantity().orElseThrow(),
                Consideration.of(draft).gross()));
  }
}
