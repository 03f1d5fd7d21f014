package io.nexanest.core.check.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What came into accounts and may be the other half of what left one, each to be taken once. */
final class Arrivals {
  /** What is the same in both halves. */
  private record Thing(
      TransactionType type,
      Optional<InstrumentId> instrument,
      Optional<BigDecimal> quantity,
      Optional<CurrencyCode> currency,
      Optional<BigDecimal> gross) {
    static Thing of(TransactionType type, Draft draft) {
      boolean units = draft.instrument().isPresent();
      return new Thing(
          type,
          draft.instrument(),
          draft.quantity(),
          units ? Optional.empty() : draft.settlementCurrency(),
          units ? Optional.empty() : draft.decimal(Field.GROSS));
    }
  }

  /** With its place among all, which decides between two that are as near. */
  private record Arrival(Booked booked, int place) {}

  private final Map<Thing, NavigableMap<LocalDate, Map<AccountId, Deque<Arrival>>>> arrivals =
      new HashMap<>();

  /** Those of the types that bring something in, up to a date. */
  Arrivals(List<Booked> booked, LocalDate last) {
    int place = 0;
    for (Booked one : booked) {
      boolean brings =
          one.type() == TransactionType.DELIVERY_IN || one.type() == TransactionType.DEPOSIT;
      if (brings && !one.date().isAfter(last)) {
        arrivals
            .computeIfAbsent(Thing.of(one.type(), one.draft()), thing -> new TreeMap<>())
            .computeIfAbsent(one.date(), date -> new LinkedHashMap<>())
            .computeIfAbsent(one.account(), account -> new ArrayDeque<>())
            .add(new Arrival(one, place++));
      }
    }
  }

  /** Takes the nearest that came into another account at most so many days before or after. */
  Optional<Booked> take(TransactionType type, Booked out, long days) {
    Optional<Deque<Arrival>> nearest =
        Optional.ofNullable(arrivals.get(Thing.of(type, out.draft()))).stream()
            .flatMap(dates -> dates
                .subMap(out.date().minusDays(days), true, out.date().plusDays(days), true)
                .values()
                .stream())
            .flatMap(accounts -> accounts.entrySet().stream())
            .filter(
                one -> !one.getKey().equals(out.account()) && !one.getValue().isEmpty())
            .map(Map.Entry::getValue)
            .min(Comparator.<Deque<Arrival>>comparingLong(
                    line -> days(line.getFirst().booked(), out))
                .thenComparingInt(line -> line.getFirst().place()));
    return nearest.map(line -> line.removeFirst().booked());
  }

  private static long days(Booked one, Booked other) {
    return Math.abs(ChronoUnit.DAYS.between(one.date(), other.date()));
  }
}
