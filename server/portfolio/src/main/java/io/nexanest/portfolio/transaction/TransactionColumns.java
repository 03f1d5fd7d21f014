package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.ResourceId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import io.nexanest.portfolio.transaction.source.Booker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The columns of a transaction's row, each with where its value is from. */
final class TransactionColumns {
  /** Columns whose value is a decimal that the draft may state. */
  static final Map<String, Field> DECIMALS = decimals();

  private static final Map<String, Function<LedgerEntry, Object>> COLUMNS = columns();

  /** The statement that {@link #row} is for. */
  static final String INSERT = "insert into portfolio.transaction (tenant_id, "
      + String.join(", ", COLUMNS.keySet())
      + ") values (?"
      + ", ?".repeat(COLUMNS.size())
      + ")";

  private TransactionColumns() {}

  static List<?> row(UUID tenant, LedgerEntry entry) {
    List<Object> row = new ArrayList<>();
    row.add(tenant);
    COLUMNS.values().forEach(column -> row.add(column.apply(entry)));
    return row;
  }

  private static Map<String, Field> decimals() {
    Map<String, Field> decimals = new LinkedHashMap<>();
    for (Field field : List.of(
        Field.QUANTITY,
        Field.COUNTER_QUANTITY,
        Field.PRICE,
        Field.MULTIPLIER,
        Field.GROSS,
        Field.CASH_IN_LIEU,
        Field.FEE,
        Field.TAX,
        Field.FX_RATE,
        Field.RATIO_NEW,
        Field.RATIO_OLD,
        Field.BASIS_RATIO)) {
      decimals.put(field.path(), field);
    }
    return Collections.unmodifiableMap(decimals);
  }

  private static Map<String, Function<LedgerEntry, Object>> columns() {
    Map<String, Function<LedgerEntry, Object>> columns = new LinkedHashMap<>();
    booked(columns, "transaction_id", booked -> booked.id().uuid());
    booked(columns, "position", Booked::position);
    booked(columns, "known_time", booked -> booked.stamp().knownTime());
    booked(columns, "branch", booked -> booked.stamp().branch());
    booked(columns, "link_kind", booked -> kind(booked.stamp().link()));
    booked(columns, "link_id", booked -> target(booked.stamp().link()));
    booked(columns, "type", booked -> booked.type().name());
    booked(columns, "account_id", booked -> booked.account().uuid());
    draft(columns, "counter_account_id", draft -> draft.counterAccount().map(ResourceId::uuid));
    draft(columns, "instrument_id", draft -> draft.instrument().map(ResourceId::uuid));
    draft(columns, "instrument_currency", draft -> code(draft.instrumentCurrency()));
    draft(
        columns, "counter_instrument_id", draft -> draft.counterInstrument().map(ResourceId::uuid));
    draft(columns, "counter_instrument_currency", draft -> code(draft.counterInstrumentCurrency()));
    draft(columns, "settlement_currency", draft -> code(draft.settlementCurrency()));
    draft(columns, "counter_currency", draft -> code(draft.counterAmount().map(Money::currency)));
    draft(columns, "counter_amount", draft -> draft.counterAmount().map(Money::amount));
    DECIMALS.forEach((name, field) -> draft(columns, name, draft -> draft.decimal(field)));
    draft(columns, "margined", Draft::margined);
    draft(columns, "side", draft -> draft.side().map(Enum::name));
    draft(columns, "option_right", draft -> draft.optionRight().map(Enum::name));
    draft(columns, "trade_date", Draft::tradeDate);
    draft(columns, "acquire_date", Draft::acquireDate);
    draft(columns, "settlement_date", Draft::settlementDate);
    draft(columns, "ex_date", Draft::exDate);
    draft(columns, "pay_date", Draft::payDate);
    draft(columns, "note", draft -> text(draft.note()));
    draft(columns, "external_reference", draft -> text(draft.externalReference()));
    columns.put("import_row", LedgerEntry::importRow);
    columns.put("corporate_action", LedgerEntry::corporateAction);
    columns.put("book_user", entry -> entry.booker().map(booker -> booker.user().uuid()));
    columns.put("book_user_name", entry -> entry.booker().map(Booker::name).orElse(""));
    return columns;
  }

  private static void booked(
      Map<String, Function<LedgerEntry, Object>> columns,
      String name,
      Function<Booked, Object> value) {
    columns.put(name, entry -> value.apply(entry.booked()));
  }

  private static void draft(
      Map<String, Function<LedgerEntry, Object>> columns,
      String name,
      Function<Draft, Object> value) {
    columns.put(name, entry -> value.apply(entry.booked().draft()));
  }

  private static Optional<String> code(Optional<CurrencyCode> currency) {
    return currency.map(CurrencyCode::code);
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<String> kind(Link link) {
    return switch (link) {
      case Link.None() -> Optional.empty();
      case Link.Supersedes _ -> Optional.of("supersedes");
      case Link.Reverses _ -> Optional.of("reverses");
    };
  }

  private static Optional<UUID> target(Link link) {
    return switch (link) {
      case Link.None() -> Optional.empty();
      case Link.Supersedes(var target) -> Optional.of(target.uuid());
      case Link.Reverses(var target) -> Optional.of(target.uuid());
    };
  }
}
