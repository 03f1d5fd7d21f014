package io.nexanest.portfolio.household;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.HouseholdId;
import io.nexanest.kernel.id.PortfolioId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of portfolios and of which accounts they are over. */
final class PortfolioStore {
  private static final String SELECT = """
      select p.*, coalesce((
        select string_agg(cast(a.account_id as text), ' ' order by a.ordinal)
        from portfolio.portfolio_account a
        where a.tenant_id = p.tenant_id and a.portfolio_id = p.portfolio_id), '') as accounts
      from portfolio.portfolio p\s""";

  private PortfolioStore() {}

  static void insert(Tx tx, UUID tenant, PortfolioRow row) {
    tx.sql("""
            insert into portfolio.portfolio (tenant_id, portfolio_id, household_id, display_name,
              base_currency, create_time, update_time)
            values (:tenant, :id, :household, :name, :currency, :time, :time)""")
        .with("tenant", tenant)
        .with("id", row.id().uuid())
        .with("household", row.household().uuid())
        .with("name", row.displayName())
        .with("currency", row.baseCurrency().code())
        .with("time", row.createTime())
        .execute();
    link(tx, tenant, row);
  }

  static void update(Tx tx, UUID tenant, PortfolioRow row) {
    tx.sql("""
            update portfolio.portfolio set display_name = :name, base_currency = :currency,
              household_id = :household, version = :version, update_time = :time,
              delete_time = :deleted
            where portfolio_id = :id""")
        .with("name", row.displayName())
        .with("currency", row.baseCurrency().code())
        .with("household", row.household().uuid())
        .with("version", row.version())
        .with("time", row.updateTime())
        .with("deleted", row.deleteTime(), "timestamptz")
        .with("id", row.id().uuid())
        .execute();
    tx.sql("delete from portfolio.portfolio_account where portfolio_id = :id")
        .with("id", row.id().uuid())
        .execute();
    link(tx, tenant, row);
  }

  static Optional<PortfolioRow> find(Tx tx, PortfolioId id, boolean lock) {
    return tx.sql(SELECT + "where p.portfolio_id = :id" + (lock ? " for update of p" : ""))
        .with("id", id.uuid())
        .one(PortfolioStore::read);
  }

  /** The portfolios of a household that show. */
  static List<PortfolioRow> of(Tx tx, HouseholdId household) {
    return tx.sql(SELECT + "where p.household_id = :id and p.delete_time is null")
        .with("id", household.uuid())
        .list(PortfolioStore::read);
  }

  /** A page by name and id, after the given ones. */
  static List<PortfolioRow> page(
      Tx tx, Place after, boolean deleted, Optional<UUID> household, int size) {
    return tx.sql(SELECT + """
                where (p.display_name, p.portfolio_id) > (:name, :id)
                  and (:deleted or p.delete_time is null)
                  and (:household is null or p.household_id = :household)
                order by p.display_name, p.portfolio_id limit :size""")
        .with("name", after.name())
        .with("id", after.id())
        .with("deleted", deleted)
        .with("household", household, "uuid")
        .with("size", size)
        .list(PortfolioStore::read);
  }

  private static void link(Tx tx, UUID tenant, PortfolioRow row) {
    List<List<?>> links = new ArrayList<>();
    for (AccountId account : row.accounts()) {
      links.add(List.of(tenant, row.id().uuid(), account.uuid(), links.size()));
    }
    Batch.run(tx, """
        insert into portfolio.portfolio_account (tenant_id, portfolio_id, account_id, ordinal)
        values (?, ?, ?, ?)""", links);
  }

  private static PortfolioRow read(Row row) {
    String accounts = row.text("accounts");
    return new PortfolioRow(
        new PortfolioId(row.id("portfolio_id")),
        new HouseholdId(row.id("household_id")),
        row.text("display_name"),
        CurrencyCode.of(row.text("base_currency")),
        accounts.isEmpty()
            ? List.of()
            : Arrays.stream(accounts.split(" "))
                .map(id -> new AccountId(UUID.fromString(id)))
                .toList(),
        row.number("version"),
        row.moment("create_time"),
        row.moment("update_time"),
        row.findMoment("delete_time"));
  }
}
