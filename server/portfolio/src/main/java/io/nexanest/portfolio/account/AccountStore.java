package io.nexanest.portfolio.account;

import io.nexanest.core.lot.LotPolicy;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of accounts. */
public final class AccountStore {
  private AccountStore() {}

  /** False when the name is taken. */
  static boolean insert(Tx tx, UUID tenant, AccountRow account) {
    return tx.sql("""
                insert into portfolio.account
                  (tenant_id, account_id, display_name, institution, kind, currency, lot_policy,
                   create_time, update_time)
                values (:tenant, :id, :name, :institution, :kind, :currency, :policy, :time, :time)
                on conflict (tenant_id, display_name) do nothing""")
            .with("tenant", tenant)
            .with("id", account.id().uuid())
            .with("name", account.displayName())
            .with("institution", account.institution())
            .with("kind", account.kind())
            .with("currency", account.currency().code())
            .with("policy", account.lotPolicy())
            .with("time", account.createTime())
            .execute()
        == 1;
  }

  static void update(Tx tx, AccountRow account) {
    tx.sql("""
            update portfolio.account set display_name = :name, institution = :institution,
              kind = :kind, lot_policy = :policy, version = :version, update_time = :time,
              close_time = :closed
            where account_id = :id""")
        .with("name", account.displayName())
        .with("institution", account.institution())
        .with("kind", account.kind())
        .with("policy", account.lotPolicy())
        .with("version", account.version())
        .with("time", account.updateTime())
        .with("closed", account.closeTime(), "timestamptz")
        .with("id", account.id().uuid())
        .execute();
  }

  static Optional<AccountRow> find(Tx tx, AccountId id, boolean lock) {
    return tx.sql(
            "select * from portfolio.account where account_id = :id" + (lock ? " for update" : ""))
        .with("id", id.uuid())
        .one(AccountStore::read);
  }

  /** Every account of the tenant. */
  public static List<AccountRow> all(Tx tx) {
    return tx.sql("select * from portfolio.account order by display_name").list(AccountStore::read);
  }

  /** A page by name, after the given one. */
  static List<AccountRow> page(Tx tx, String after, int size) {
    return tx.sql("""
            select * from portfolio.account where display_name > :after
            order by display_name limit :size""").with("after", after).with("size", size).list(AccountStore::read);
  }

  private static AccountRow read(Row row) {
    return new AccountRow(
        new AccountId(row.id("account_id")),
        row.text("display_name"),
        row.text("institution"),
        row.text("kind"),
        CurrencyCode.of(row.text("currency")),
        LotPolicy.valueOf(row.text("lot_policy")),
        row.number("version"),
        row.moment("create_time"),
        row.moment("update_time"),
        row.findMoment("close_time"));
  }
}
