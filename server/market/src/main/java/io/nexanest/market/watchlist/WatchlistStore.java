package io.nexanest.market.watchlist;

import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Sql;
import io.nexanest.platform.db.Tx;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of watchlists; row-level security adds the tenant to each statement. */
final class WatchlistStore {
  private static final String COLUMNS = """
      tenant_id, watchlist_id, display_name, array_to_string(instruments, ',') as instruments,
      version, create_time, update_time""";

  private WatchlistStore() {}

  static void insert(Tx tx, WatchlistRow row) {
    bind(tx.sql("""
            insert into market.watchlist
              (tenant_id, watchlist_id, display_name, instruments, version, create_time,
               update_time)
            values (:tenant, :id, :name, cast(string_to_array(:instruments, ',') as uuid[]),
              :version, :create, :update)"""), row)
        .with("tenant", row.tenant())
        .with("create", row.createTime())
        .execute();
  }

  static void update(Tx tx, WatchlistRow row) {
    bind(tx.sql("""
            update market.watchlist
            set display_name = :name, version = :version, update_time = :update,
              instruments = cast(string_to_array(:instruments, ',') as uuid[])
            where watchlist_id = :id"""), row).execute();
  }

  static void delete(Tx tx, UUID id) {
    tx.sql("delete from market.watchlist where watchlist_id = :id")
        .with("id", id)
        .execute();
  }

  static long count(Tx tx) {
    return tx.sql("select count(*) as n from market.watchlist")
        .one(row -> row.number("n"))
        .orElse(0L);
  }

  static Optional<WatchlistRow> find(Tx tx, UUID id) {
    return tx.sql("select " + COLUMNS + " from market.watchlist where watchlist_id = :id")
        .with("id", id)
        .one(WatchlistStore::read);
  }

  /** The same, held against others until the transaction ends. */
  static Optional<WatchlistRow> lock(Tx tx, UUID id) {
    return tx.sql(
            "select " + COLUMNS + " from market.watchlist where watchlist_id = :id for update")
        .with("id", id)
        .one(WatchlistStore::read);
  }

  /** A page by display name, after a place. */
  static List<WatchlistRow> page(Tx tx, String afterName, UUID afterId, int size) {
    return tx.sql("select " + COLUMNS + """
             from market.watchlist where (display_name, watchlist_id) > (:name, :id)
            order by display_name, watchlist_id limit :size""")
        .with("name", afterName)
        .with("id", afterId)
        .with("size", size)
        .list(WatchlistStore::read);
  }

  private static Sql bind(Sql sql, WatchlistRow row) {
    return sql.with("id", row.id())
        .with("name", row.displayName())
        .with(
            "instruments",
            String.join(",", row.instruments().stream().map(UUID::toString).toList()))
        .with("version", row.version())
        .with("update", row.updateTime());
  }

  private static WatchlistRow read(Row row) {
    String instruments = row.text("instruments");
    return new WatchlistRow(
        row.id("tenant_id"),
        row.id("watchlist_id"),
        row.text("display_name"),
        instruments.isEmpty()
            ? List.of()
            : Arrays.stream(instruments.split(",")).map(UUID::fromString).toList(),
        row.number("version"),
        row.moment("create_time"),
        row.moment("update_time"));
  }
}
