package io.nexanest.portfolio.transaction.listing;

import io.nexanest.core.transaction.Field;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.transaction.LedgerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads in which order a listing is asked for. */
final class Order {
  private static final int FIELDS = 4;

  private final Map<String, Comparator<LedgerEntry>> byField = new LinkedHashMap<>();

  Order(Entries of) {
    byField.put("trade_date", Comparator.comparing(one -> one.booked().draft().tradeDate()));
    byField.put("settlement_date", Comparator.comparing(one -> one.booked().settlementDate()));
    byField.put("known_time", Comparator.comparing(one -> one.booked().stamp().knownTime()));
    byField.put("ledger_position", Comparator.comparingLong(one -> one.booked().position()));
    byField.put("type", Comparator.comparing(of::type));
    byField.put("account", text(one -> of.titles().account(one.booked().account())));
    byField.put(
        "instrument", text(one -> of.titles().symbol(one.booked().draft().instrument())));
    byField.put("quantity", Comparator.comparing(one -> Entries.decimal(one, Field.QUANTITY)));
    byField.put("price", Comparator.comparing(one -> Entries.decimal(one, Field.PRICE)));
    byField.put("amount", Comparator.comparing(Entries::amount));
    byField.put("fee", Comparator.comparing(one -> Entries.decimal(one, Field.FEE)));
    byField.put("tax", Comparator.comparing(one -> Entries.decimal(one, Field.TAX)));
    byField.put(
        "settlement_currency",
        Comparator.comparing(one ->
            one.booked().draft().settlementCurrency().map(CurrencyCode::code).orElse("")));
    byField.put(
        "state", Comparator.comparing(one -> of.standing().state(one.booked().id())));
    byField.put("note", text(one -> one.booked().draft().note()));
  }

  /** What is asked for; ties are broken by the date and then the ledger, the latest first. */
  Comparator<LedgerEntry> read(String orderBy) {
    List<Comparator<LedgerEntry>> all = new ArrayList<>();
    String[] parts = orderBy.isBlank() ? new String[0] : orderBy.strip().split("\\s*,\\s*", -1);
    if (parts.length > FIELDS) {
      throw wrong("names " + parts.length + " fields; " + FIELDS + " is the most");
    }
    for (String part : parts) {
      String[] words = part.split("\\s+");
      Comparator<LedgerEntry> field = byField.get(words[0]);
      boolean descending = words.length == 2 && words[1].equals("desc");
      if (field == null || words.length > 2 || words.length == 2 && !descending) {
        throw wrong("'" + part + "' is no field to order by; those are "
            + String.join(", ", byField.keySet()) + ", each alone or with ' desc'");
      }
      all.add(descending ? field.reversed() : field);
    }
    all.add(latest("trade_date"));
    all.add(latest("ledger_position"));
    return all.stream().reduce(Comparator::thenComparing).orElseThrow();
  }

  private Comparator<LedgerEntry> latest(String field) {
    return java.util.Objects.requireNonNull(byField.get(field)).reversed();
  }

  private static Comparator<LedgerEntry> text(java.util.function.Function<LedgerEntry, String> of) {
    return Comparator.comparing(of.andThen(text -> text.toLowerCase(Locale.ROOT)));
  }

  private static Problem wrong(String text) {
    return Problem.invalid("order_by", Reason.FIELD_INVALID, text);
  }
}
