package io.nexanest.core.simulation;

import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** One corporate action on the oracle's books. */
final class PlainActions {
  private final PlainBooks books;
  private final Deed deed;
  private final AccountId account;
  private final InstrumentId old;
  private final BigDecimal newUnits;
  private final BigDecimal oldUnits;

  PlainActions(PlainBooks books, Deed deed) {
    this.books = books;
    this.deed = deed;
    this.account = deed.draft().account();
    this.old = PlainBooks.own(deed);
    this.newUnits = deed.number(Field.RATIO_NEW, BigDecimal.ONE);
    this.oldUnits = deed.number(Field.RATIO_OLD, BigDecimal.ONE);
  }

  void act() {
    TransactionType type = deed.type();
    switch (type) {
      case SPLIT -> multiply(newUnits);
      case STOCK_DIVIDEND, BONUS_ISSUE -> multiply(oldUnits.add(newUnits));
      case RIGHTS_ISSUE, SPIN_OFF -> give(all(false), all(true), true);
      case MERGER_STOCK, IDENTIFIER_CHANGE -> give(all(false), all(true), false);
      case CONVERSION -> {
        BigDecimal units = deed.draft().quantity().orElseThrow();
        give(books.take(deed, old, false, units, PlainBooks.named(deed)), List.of(), false);
      }
      case MERGER_MIXED -> {
        List<PlainLot> paid = give(all(false), List.of(), false);
        books.gain(deed, old, books.value(deed, books.proceeds(deed)), paid);
      }
      case MERGER_CASH ->
        books.gain(deed, old, books.value(deed, books.proceeds(deed)), all(false));
      case DELISTING -> {
        List<PlainLot> moved = all(false);
        moved.addAll(all(true));
        books.gain(deed, old, books.value(deed, books.proceeds(deed)), moved);
      }
      case RETURN_OF_CAPITAL, DEFAULT -> lower();
      default -> throw new IllegalArgumentException(type + " is no corporate action");
    }
  }

  private List<PlainLot> all(boolean owed) {
    List<PlainLot> lots = books.lots(account, old, owed);
    List<PlainLot> all = new ArrayList<>(lots);
    lots.clear();
    return all;
  }

  private void multiply(BigDecimal times) {
    for (boolean owed : new boolean[] {false, true}) {
      List<PlainLot> lots = books.lots(account, old, owed);
      List<BigDecimal> units = scaled(lots, times);
      for (int i = 0; i < lots.size(); i++) {
        PlainLot lot = lots.get(i);
        lots.set(i, lot.with(units.get(i), lot.own(), lot.view()));
      }
    }
    inLieu(old, PlainLot.units(books.lots(account, old, false)));
  }

  /** The whole is rounded to 18 decimals, and the youngest lot takes what that leaves. */
  private List<BigDecimal> scaled(List<PlainLot> lots, BigDecimal times) {
    List<BigDecimal> units = new ArrayList<>();
    BigDecimal rest =
        PlainLot.units(lots).multiply(times).divide(oldUnits, 18, RoundingMode.HALF_EVEN);
    for (PlainLot lot : lots) {
      boolean last = units.size() == lots.size() - 1;
      BigDecimal part = lot.units().multiply(times).divide(oldUnits, 18, RoundingMode.HALF_EVEN);
      units.add(last ? rest : part);
      rest = rest.subtract(part);
    }
    return units;
  }

  /** Gives units of the other instrument; the old lots, put back if kept, with what cost stayed. */
  private List<PlainLot> give(List<PlainLot> longs, List<PlainLot> shorts, boolean kept) {
    InstrumentId other = deed.draft().counterInstrument().orElseThrow();
    CurrencyCode coin = deed.draft().counterInstrumentCurrency().orElseThrow();
    BigDecimal otherwise =
        deed.type() == TransactionType.RIGHTS_ISSUE ? BigDecimal.ZERO : BigDecimal.ONE;
    BigDecimal ratio = deed.number(Field.BASIS_RATIO, otherwise);
    List<PlainLot> stay = new ArrayList<>();
    BigDecimal received = BigDecimal.ZERO;
    for (List<PlainLot> side : List.of(longs, shorts)) {
      List<BigDecimal> units = scaled(side, newUnits);
      for (int i = 0; i < side.size(); i++) {
        PlainLot lot = side.get(i);
        BigDecimal own = Deed.round(lot.own().multiply(ratio), deed.own());
        BigDecimal view = books.inView(lot.view().multiply(ratio));
        PlainLot went = lot.with(units.get(i), own, view);
        PlainLot left =
            lot.with(lot.units(), lot.own().subtract(own), lot.view().subtract(view));
        stay.add(left);
        if (kept) {
          books.put(account, old, left);
        }
        BigDecimal carried = books.exchanged(own, deed.own(), coin, deed.date());
        books.put(account, other, went.with(went.units(), carried, went.view()));
        received = received.add(went.units().max(BigDecimal.ZERO));
      }
    }
    inLieu(other, received);
    return stay;
  }

  private void inLieu(InstrumentId of, BigDecimal units) {
    deed.draft().decimal(Field.CASH_IN_LIEU).ifPresent(amount -> {
      BigDecimal fraction = units.subtract(units.setScale(0, RoundingMode.DOWN));
      List<PlainLot> moved = books.take(deed, of, false, fraction, List.of());
      books.gain(deed, of, books.value(deed, books.whole(deed, amount)), moved);
    });
  }

  /** Each lot's cost falls by its part of the cash, by units; what is more is a gain. */
  private void lower() {
    BigDecimal cash = deed.gross();
    if (deed.type() == TransactionType.DEFAULT && cash.signum() == 0) {
      return;
    }
    List<PlainLot> lots = books.lots(account, old, false);
    BigDecimal rest = PlainLot.units(lots);
    List<PlainLot> moved = new ArrayList<>();
    BigDecimal left = cash;
    for (int i = 0; i < lots.size(); i++) {
      PlainLot lot = lots.get(i);
      BigDecimal part = PlainLot.share(left, lot.units(), rest, deed.own());
      BigDecimal own = part.min(lot.own()).max(BigDecimal.ZERO);
      BigDecimal view = own.signum() == 0
          ? BigDecimal.ZERO
          : PlainLot.share(lot.view(), own, lot.own(), books.view);
      PlainLot lower = lot.with(BigDecimal.ZERO, own, view);
      lots.set(i, lot.less(lower));
      moved.add(lower);
      left = left.subtract(part);
      rest = rest.subtract(lot.units());
    }
    books.gain(deed, old, books.value(deed, books.whole(deed, cash)), moved);
  }
}
