package io.nexanest.core.realised;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.LotGain;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.lot.Cost;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The gains of all disposals of a scope in a range of dates. They add up to the figure of realised
 * gain: the same entries are read, none is calculated anew.
 */
public final class RealisedGains {
  private static final int WASH_DAYS = 30;

  private final Book book;
  private final Map<InstrumentId, List<Entry>> acquisitions = new HashMap<>();

  private RealisedGains(Book book) {
    this.book = book;
  }

  /**
   * By date, both ends included.
   *
   * @param everywhere the accounts whose purchases may wash a loss: all of the taxpayer's
   */
  public static List<RealisedGain> of(
      Book book, Scope scope, Scope everywhere, LocalDate from, LocalDate to) {
    RealisedGains gains = new RealisedGains(book);
    gains.noteAcquisitions(everywhere);
    List<RealisedGain> all = new ArrayList<>();
    for (Position position : book.positions(scope)) {
      if (position instanceof SecurityPosition security) {
        for (Entry entry : security.tally().entries()) {
          boolean within = !entry.date().isBefore(from) && !entry.date().isAfter(to);
          if (within && entry instanceof Entry.Sale sale) {
            all.addAll(gains.of(security, sale));
          }
        }
      }
    }
    all.sort(Comparator.comparing((RealisedGain gain) -> gain.disposal().date())
        .thenComparing(gain -> gain.disposal().position()));
    return all;
  }

  private void noteAcquisitions(Scope everywhere) {
    for (Position position : book.positions(everywhere)) {
      if (position instanceof SecurityPosition security) {
        for (Entry entry : security.tally().entries()) {
          if (entry.kind() == EntryKind.ACQUISITION) {
            acquisitions
                .computeIfAbsent(security.key().instrument(), key -> new ArrayList<>())
                .add(entry);
          }
        }
      }
    }
  }

  private List<RealisedGain> of(SecurityPosition position, Entry.Sale sale) {
    if (sale.moved().isEmpty()) {
      Cost proceeds = new Cost(
          sale.proceeds().source(), position.currency(), sale.proceeds().value(), book.view());
      return List.of(gain(position, sale, Optional.empty(), proceeds, proceeds));
    }
    List<RealisedGain> gains = new ArrayList<>();
    for (LotGain one : LotGain.of(sale)) {
      gains.add(gain(position, sale, Optional.of(one.lot()), one.proceeds(), one.gain()));
    }
    return gains;
  }

  private RealisedGain gain(
      SecurityPosition position, Entry.Sale sale, Optional<Lot> lot, Cost proceeds, Cost gain) {
    BigDecimal price = priceGain(sale, gain);
    return new RealisedGain(
        position.key().account(),
        position.key().instrument(),
        sale.transaction(),
        lot,
        proceeds,
        price,
        gain.view().subtract(price),
        gain.view().signum() < 0 && lot.isPresent() ? washes(position, sale) : List.of());
  }

  /** All of it where both currencies are one: there is no other rate. */
  private BigDecimal priceGain(Entry.Sale sale, Cost gain) {
    if (gain.ownCurrency().equals(gain.viewCurrency())) {
      return gain.view();
    }
    return switch (sale.proceeds().rate()) {
      case RateAnswer.Known rate ->
        Rounding.MINOR_UNIT.round(gain.own().multiply(rate.value()), book.view());
      case RateAnswer.Missing _ -> gain.view();
    };
  }

  /** Purchases of the same instrument within thirty days, other than those that were sold. */
  private List<TransactionId> washes(SecurityPosition position, Entry.Sale sale) {
    Set<TransactionId> sold = new HashSet<>();
    sale.moved()
        .forEach(lot -> lot.origins().forEach(o -> sold.add(o.transaction().id())));
    LocalDate first = sale.date().minusDays(WASH_DAYS);
    LocalDate last = sale.date().plusDays(WASH_DAYS);
    return acquisitions.getOrDefault(position.key().instrument(), List.of()).stream()
        .filter(entry -> !entry.date().isBefore(first) && !entry.date().isAfter(last))
        .filter(entry -> entry.value().signum() > 0)
        .map(entry -> entry.transaction().id())
        .filter(id -> !sold.contains(id))
        .toList();
  }
}
