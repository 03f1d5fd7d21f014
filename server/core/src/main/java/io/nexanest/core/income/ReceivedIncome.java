package io.nexanest.core.income;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.Position;
import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.Scope;
import io.nexanest.kernel.id.TransactionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The income of a scope in a range of dates. Its gross adds up to what the figure of income counts
 * as paid: the same entries are read, none is calculated anew. What is earned and not yet paid is in
 * that figure too, and here only among the payments to come. Fees and taxes are those that the
 * incomes themselves state; what is booked by itself belongs to none.
 */
public final class ReceivedIncome {
  private ReceivedIncome() {}

  /** By date, both ends included. */
  public static List<IncomeItem> of(Book book, Scope scope, LocalDate from, LocalDate to) {
    List<IncomeItem> items = new ArrayList<>();
    for (Position position : book.positions(scope)) {
      items.addAll(of(position, from, to));
    }
    items.sort(Comparator.comparing(IncomeItem::date)
        .thenComparing(item -> item.transaction().position()));
    return items;
  }

  private static List<IncomeItem> of(Position position, LocalDate from, LocalDate to) {
    List<Entry.Amount> incomes = new ArrayList<>();
    Map<TransactionId, List<Entry.Amount>> withheld = new HashMap<>();
    for (Entry entry : position.tally().entries()) {
      boolean within = !entry.date().isBefore(from) && !entry.date().isAfter(to);
      if (within && entry instanceof Entry.Amount amount) {
        switch (entry.kind()) {
          case INCOME -> incomes.add(amount);
          case FEE, TAX ->
            withheld
                .computeIfAbsent(entry.transaction().id(), id -> new ArrayList<>())
                .add(amount);
          case ACQUISITION, DISPOSAL, CARRIED_IN, CARRIED_OUT, FLOW -> {}
        }
      }
    }
    return incomes.stream()
        .map(income ->
            item(position, income, withheld.getOrDefault(income.transaction().id(), List.of())))
        .toList();
  }

  private static IncomeItem item(
      Position position, Entry.Amount income, List<Entry.Amount> withheld) {
    Amounts amounts =
        new Amounts(income.value(), sum(withheld, EntryKind.FEE), sum(withheld, EntryKind.TAX));
    return new IncomeItem(position, income, withheld, amounts);
  }

  private static BigDecimal sum(List<Entry.Amount> entries, EntryKind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(Entry.Amount::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
