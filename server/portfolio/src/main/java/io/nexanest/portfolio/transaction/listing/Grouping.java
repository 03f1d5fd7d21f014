package io.nexanest.portfolio.transaction.listing;

import io.nexanest.api.portfolio.v1.TransactionGrouping;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.transaction.LedgerEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is listed together.
 *
 * @param key what rows of a group have in common
 * @param order the order of groups; rows of one group are equal by it, those of two never
 */
record Grouping(Function<LedgerEntry, String> key, Comparator<LedgerEntry> order) {
  static Grouping of(TransactionGrouping asked, Entries of) {
    return switch (asked) {
      case TRANSACTION_GROUPING_UNSPECIFIED -> new Grouping(one -> "", (one, other) -> 0);
      case TRANSACTION_GROUPING_MONTH -> by(Grouping::month, Comparator.<String>reverseOrder());
      case TRANSACTION_GROUPING_ACCOUNT ->
        by(
            one -> one.booked().account().name(),
            one -> of.titles().account(one.booked().account()));
      case TRANSACTION_GROUPING_INSTRUMENT ->
        by(
            one -> one.booked().draft().instrument().map(InstrumentId::name).orElse(""),
            one -> of.titles().symbol(one.booked().draft().instrument()));
      case TRANSACTION_GROUPING_TYPE -> by(of::type, Comparator.<String>naturalOrder());
      case UNRECOGNIZED ->
        throw Problem.invalid(
            "group_by", Reason.FIELD_INVALID, "is no grouping; leave it out for none");
    };
  }

  /** The groups of rows that stand in the order of groups. */
  List<Group> groups(List<LedgerEntry> rows, Predicate<AccountId> accounts, Entries of) {
    List<Group> groups = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      String common = key.apply(rows.get(from));
      Sums sums = new Sums(accounts);
      int to = from;
      while (to < rows.size() && key.apply(rows.get(to)).equals(common)) {
        if (of.counts(rows.get(to))) {
          sums.add(rows.get(to));
        }
        to++;
      }
      groups.add(new Group(common, to - from, sums.all()));
      if (groups.size() > Limits.REPORT_ROWS) {
        throw Problem.quota("transaction_groups", "groups", Limits.REPORT_ROWS);
      }
      from = to;
    }
    return groups;
  }

  private static Grouping by(Function<LedgerEntry, String> key, Comparator<String> order) {
    return new Grouping(key, Comparator.comparing(key, order));
  }

  private static Grouping by(
      Function<LedgerEntry, String> key, Function<LedgerEntry, String> title) {
    return new Grouping(
        key,
        Comparator.comparing(title.andThen(text -> text.toLowerCase(Locale.ROOT)))
            .thenComparing(key));
  }

  private static String month(LedgerEntry entry) {
    return YearMonth.from(entry.booked().draft().tradeDate()).toString();
  }
}
