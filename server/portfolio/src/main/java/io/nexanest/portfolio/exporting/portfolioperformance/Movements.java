package io.nexanest.portfolio.exporting.portfolioperformance;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.portfolio.market.InstrumentFact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what has no word of its own as what it moves: cash and units, in and out. */
final class Movements {
  private record Balance(AccountId account, Commodity commodity) {}

  private final Extract books;
  private final Lists lists;
  private final Omissions omissions;

  Movements(Extract books, Lists lists, Omissions omissions) {
    this.books = books;
    this.lists = lists;
    this.omissions = omissions;
  }

  void add(Booked booked) {
    omissions.add(Omission.MOVEMENTS_ONLY, booked.type().name());
    Map<Balance, BigDecimal> moved = new LinkedHashMap<>();
    for (Leg leg : booked.legs()) {
      if (leg.purpose().isClients() && books.has(leg.account())) {
        moved.merge(new Balance(leg.account(), leg.commodity()), leg.amount(), BigDecimal::add);
      }
    }
    Items items = new Items(booked);
    moved.forEach((balance, amount) -> {
      if (amount.signum() != 0) {
        move(booked, items, balance, amount);
      }
    });
  }

  private void move(Booked booked, Items items, Balance balance, BigDecimal amount) {
    boolean in = amount.signum() > 0;
    switch (balance.commodity()) {
      case Commodity.Cash(CurrencyCode currency) ->
        lists.add(
            new Place.Cash(balance.account(), currency),
            items.cash(in ? "DEPOSIT" : "REMOVAL", currency, amount.abs()));
      case Commodity.Security(InstrumentId instrument) ->
        lists.add(
            new Place.Units(balance.account()),
            items.delivery(
                in ? "DELIVERY_INBOUND" : "DELIVERY_OUTBOUND",
                instrument,
                currency(booked, instrument),
                amount.abs(),
                in ? worth(booked) : BigDecimal.ZERO));
    }
  }

  /** Units that were income cost what they were worth; what the others cost the file can't say. */
  private static BigDecimal worth(Booked booked) {
    boolean income = booked.type() == TransactionType.REINVESTMENT
        || booked.type() == TransactionType.STAKING_REWARD;
    return income ? Consideration.of(booked.draft()).gross() : BigDecimal.ZERO;
  }

  private CurrencyCode currency(Booked booked, InstrumentId instrument) {
    return books
        .find(instrument)
        .map(InstrumentFact::currency)
        .or(() -> booked.draft().instrumentCurrency())
        .orElse(books.standpoint().view().baseCurrency());
  }
}
