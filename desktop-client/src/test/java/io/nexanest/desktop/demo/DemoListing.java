package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.query.Grouping;
import io.nexanest.desktop.gateway.ledger.query.LedgerFilter;
import io.nexanest.desktop.gateway.ledger.query.LedgerGroup;
import io.nexanest.desktop.gateway.ledger.query.LedgerQuery;
import io.nexanest.desktop.gateway.ledger.query.LedgerSum;
import io.nexanest.desktop.gateway.ledger.query.Window;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers questions to a ledger in memory as the server does, and counts what it gives out. */
public final class DemoListing {
  private int requests;
  private int rows;

  /** How many questions were answered. */
  public int requests() {
    return requests;
  }

  /** How many transactions the answers held. */
  public int rows() {
    return rows;
  }

  TransactionPage page(List<Transaction> ledger, LedgerQuery query, Window window, int most) {
    List<Transaction> all = ledger.stream()
        .filter(one -> wanted(one, query.filter()))
        .sorted(order(query))
        .toList();
    int start = window.token().isEmpty() ? 0 : Integer.parseInt(window.token());
    int from = Math.min(all.size(), start + window.skip());
    int to = Math.min(all.size(), from + Math.min(window.size(), most));
    requests++;
    rows += to - from;
    boolean first = window.token().isEmpty();
    return new TransactionPage(
        all.subList(from, to),
        to < all.size() ? String.valueOf(to) : "",
        all.size(),
        first && query.grouping() != Grouping.NONE ? groups(all, query.grouping()) : List.of(),
        first ? List.of(sum(all)) : List.of());
  }

  private static boolean wanted(Transaction one, LedgerFilter filter) {
    String text =
        (one.type().title() + " " + one.content().values().values()).toLowerCase(Locale.ROOT);
    return List.of(filter.words().toLowerCase(Locale.ROOT).split(" ")).stream()
            .allMatch(text::contains)
        && filter.from().filter(one.tradeDate()::isBefore).isEmpty()
        && filter.to().filter(one.tradeDate()::isAfter).isEmpty()
        && (filter.types().isEmpty() || filter.types().contains(one.type()))
        && (filter.states().isEmpty() || filter.states().contains(one.state()))
        && (filter.instrument().isEmpty()
            || filter.instrument().equals(one.value(TransactionField.INSTRUMENT)));
  }

  private static Comparator<Transaction> order(LedgerQuery query) {
    Comparator<Transaction> latest = Comparator.comparing(Transaction::tradeDate)
        .thenComparing(Transaction::ledgerPosition)
        .reversed();
    Comparator<Transaction> asked = switch (query.orderBy()) {
      case "amount" -> Comparator.comparing(DemoListing::gross);
      case "amount desc" -> Comparator.comparing(DemoListing::gross).reversed();
      default -> latest;
    };
    return Comparator.<Transaction, String>comparing(
            one -> key(one, query.grouping()), Comparator.reverseOrder())
        .thenComparing(asked)
        .thenComparing(latest);
  }

  private static BigDecimal gross(Transaction one) {
    return one.number(TransactionField.GROSS).orElse(BigDecimal.ZERO);
  }

  private static String key(Transaction one, Grouping grouping) {
    return switch (grouping) {
      case NONE -> "";
      case MONTH -> one.tradeDate().toString().substring(0, 7);
      case ACCOUNT -> one.value(TransactionField.ACCOUNT);
      case INSTRUMENT -> one.value(TransactionField.INSTRUMENT);
      case TYPE -> one.type().name();
    };
  }

  private static List<LedgerGroup> groups(List<Transaction> all, Grouping grouping) {
    Map<String, List<Transaction>> byKey = new LinkedHashMap<>();
    all.forEach(one -> byKey
        .computeIfAbsent(key(one, grouping), key -> new java.util.ArrayList<>())
        .add(one));
    return byKey.entrySet().stream()
        .map(group -> new LedgerGroup(
            group.getKey(), group.getValue().size(), List.of(sum(group.getValue()))))
        .toList();
  }

  private static LedgerSum sum(List<Transaction> all) {
    BigDecimal fee = BigDecimal.ZERO;
    BigDecimal cash = BigDecimal.ZERO;
    for (Transaction one : all) {
      if (one.state() == TransactionState.POSTED) {
        fee = fee.subtract(one.number(TransactionField.FEE).orElse(BigDecimal.ZERO));
        BigDecimal gross = gross(one);
        cash = cash.add(
            one.type() == io.nexanest.desktop.gateway.ledger.TransactionType.BUY
                ? gross.negate()
                : gross);
      }
    }
    return new LedgerSum("USD", cash.add(fee), fee, BigDecimal.ZERO);
  }
}
