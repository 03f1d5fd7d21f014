package io.nexanest.portfolio.household;

import io.nexanest.kernel.id.HouseholdId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of households. */
final class HouseholdStore {
  private HouseholdStore() {}

  static void insert(Tx tx, UUID tenant, HouseholdRow row) {
    tx.sql("""
            insert into portfolio.household
              (tenant_id, household_id, display_name, base_currency, create_time, update_time)
            values (:tenant, :id, :name, :currency, :time, :time)""")
        .with("tenant", tenant)
        .with("id", row.id().uuid())
        .with("name", row.displayName())
        .with("currency", row.baseCurrency().code())
        .with("time", row.createTime())
        .execute();
  }

  static void update(Tx tx, HouseholdRow row) {
    tx.sql("""
            update portfolio.household set display_name = :name, base_currency = :currency,
              version = :version, update_time = :time, delete_time = :deleted
            where household_id = :id""")
        .with("name", row.displayName())
        .with("currency", row.baseCurrency().code())
        .with("version", row.version())
        .with("time", row.updateTime())
        .with("deleted", row.deleteTime(), "timestamptz")
        .with("id", row.id().uuid())
        .execute();
  }

  static Optional<HouseholdRow> find(Tx tx, HouseholdId id, boolean lock) {
    return tx.sql("select * from portfolio.household where household_id = :id"
            + (lock ? " for update" : ""))
        .with("id", id.uuid())
        .one(HouseholdStore::read);
  }

  /** A page by name and id, after the given ones. */
  static List<HouseholdRow> page(Tx tx, Place after, boolean deleted, int size) {
    return tx.sql("""
            select * from portfolio.household
            where (display_name, household_id) > (:name, :id)
              and (:deleted or delete_time is null)
            order by display_name, household_id limit :size""")
        .with("name", after.name())
        .with("id", after.id())
        .with("deleted", deleted)
        .with("size", size)
        .list(HouseholdStore::read);
  }

  private static HouseholdRow read(Row row) {
    return new HouseholdRow(
        new HouseholdId(row.id("household_id")),
        row.text("display_name"),
        CurrencyCode.of(row.text("base_currency")),
        row.number("version"),
        row.moment("create_time"),
        row.moment("update_time"),
        row.findMoment("delete_time"));
  }
}
