package io.nexanest.core.valuation;

import io.nexanest.core.entry.Entry;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.lot.Origin;
import io.nexanest.core.market.Converted;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Terms;
import io.nexanest.core.quantity.Move;
import io.nexanest.core.trace.Fact;
import io.nexanest.core.trace.Trace;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Tells a trace the evidence that entries, lots, prices and rates carry. Calculates nothing. */
public final class Leaves {
  private final Trace trace;
  private final String view;

  public Leaves(Trace trace, String view) {
    this.trace = trace;
    this.view = view;
  }

  void price(PriceAnswer answer) {
    if (trace.isOn()) {
      BigDecimal value =
          answer instanceof PriceAnswer.Known known ? known.value() : BigDecimal.ZERO;
      trace.leaf(value, "", new Fact.OfPrice(answer));
    }
  }

  /** What the price is for, where that is not simply a unit. */
  void terms(InstrumentId instrument, Terms terms, LocalDate on) {
    if (trace.isOn() && !terms.equals(Terms.PLAIN)) {
      BigDecimal factor = terms.worth(BigDecimal.ONE, on);
      trace.leaf(factor, "", new Fact.OfTerms(instrument, terms));
    }
  }

  /** Interest accrued for one unit, with the coupon period that it is of. */
  void accrual(InstrumentId instrument, Terms terms, LocalDate on) {
    if (trace.isOn()) {
      terms
          .bond()
          .flatMap(bond -> bond.accrual(on))
          .ifPresent(accrual ->
              trace.leaf(terms.accrued(on), "", new Fact.OfAccrual(instrument, accrual)));
    }
  }

  void rate(RateAnswer answer) {
    if (trace.isOn()) {
      BigDecimal value = answer instanceof RateAnswer.Known known ? known.value() : BigDecimal.ZERO;
      trace.leaf(value, "", new Fact.OfRate(answer));
    }
  }

  void entries(List<Entry> entries) {
    if (trace.isOn()) {
      entries.forEach(this::entry);
    }
  }

  /** An entry with its transaction, its rate and the lots that it moved. */
  public void entry(Entry entry) {
    trace.open(entry.kind().name().toLowerCase(Locale.ROOT), entry.date(), how(entry));
    switch (entry) {
      case Entry.Amount amount -> converted(entry.transaction(), amount.amount());
      case Entry.Sale sale -> converted(entry.transaction(), sale.proceeds());
      case Entry.Carried carried -> {
        transaction(entry.transaction(), entry.value(), view);
        lots(carried.lots());
      }
    }
    trace.close(entry.value(), view);
  }

  /** What is left of each lot, with the acquisitions that it is from. */
  void lots(List<Lot> lots) {
    if (trace.isOn()) {
      lots.forEach(this::lot);
    }
  }

  /** A quantity at the end of a date, and what each transaction moved that it is made of. */
  void moves(BigDecimal quantity, LocalDate date, List<Move> moves) {
    trace.open("quantity", date, "Σ of what its transactions moved");
    BigDecimal sum = BigDecimal.ZERO;
    for (Move move : moves) {
      transaction(move.transaction(), move.change(), "");
      sum = sum.add(move.change());
    }
    trace.check("Σ of the moves = quantity", sum.compareTo(quantity) == 0);
    trace.close(quantity, "");
  }

  private void lot(Lot lot) {
    trace.open("lot", lot.date(), "the share of what the acquisitions cost that goes with it");
    Booked first = lot.origins().getFirst().transaction();
    Fact fact = new Fact.OfLot(lot.instrument(), first.id(), lot.date(), lot.quantity());
    trace.leaf(lot.cost().view(), view, fact);
    for (Origin origin : lot.origins()) {
      trace.open("cost", origin.transaction().date(), "what the acquisition cost as a whole");
      converted(origin.transaction(), origin.cost());
      trace.close(origin.cost().value(), view);
    }
    trace.close(lot.cost().view(), view);
  }

  private void converted(Booked booked, Converted amount) {
    transaction(booked, amount.source(), amount.from().code());
    rate(amount.rate());
  }

  void transaction(Booked booked, BigDecimal amount, String unit) {
    trace.leaf(amount, unit, new Fact.OfTransaction(booked.id(), booked.type(), booked.date()));
  }

  private static String how(Entry entry) {
    return switch (entry) {
      case Entry.Amount amount -> "amount × rate, rounded; the transaction's own rate wins";
      case Entry.Sale sale -> "proceeds × rate, rounded; the transaction's own rate wins";
      case Entry.Carried carried -> "the cost of the lots that moved";
    };
  }
}
