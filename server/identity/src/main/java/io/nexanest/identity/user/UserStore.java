package io.nexanest.identity.user;

import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of users. */
public final class UserStore {
  private UserStore() {}

  /** False when the login is taken, by whichever tenant. */
  public static boolean insert(Tx tx, UserRow user) {
    long logins = tx.sql("""
                insert into identity.login (login, tenant_id, user_id)
                values (:login, :tenant, :user) on conflict do nothing""")
        .with("login", user.login())
        .with("tenant", user.tenant())
        .with("user", user.id())
        .execute();
    if (logins == 0) {
      return false;
    }
    tx.sql("""
            insert into identity.app_user
              (tenant_id, user_id, login, display_name, role, password_hash, create_time)
            values (:tenant, :user, :login, :name, :role, :hash, :time)""")
        .with("tenant", user.tenant())
        .with("user", user.id())
        .with("login", user.login())
        .with("name", user.displayName())
        .with("role", user.role())
        .with("hash", user.passwordHash(), "text")
        .with("time", user.createTime())
        .execute();
    return true;
  }

  /** The tenant of a login; the one question that is asked before a tenant is known. */
  public static Optional<UUID> tenantOf(Tx tx, String login) {
    return tx.sql("select tenant_id from identity.login where login = :login")
        .with("login", login)
        .one(row -> row.id("tenant_id"));
  }

  /** Every tenant there is. */
  public static List<UUID> tenants(Tx tx) {
    return tx.sql("select tenant_id from identity.tenant order by tenant_id")
        .list(row -> row.id("tenant_id"));
  }

  public static Optional<UserRow> byLogin(Tx tx, String login) {
    return tx.sql("select * from identity.app_user where login = :login")
        .with("login", login)
        .one(UserStore::read);
  }

  public static Optional<UserRow> byId(Tx tx, UUID id) {
    return tx.sql("select * from identity.app_user where user_id = :id")
        .with("id", id)
        .one(UserStore::read);
  }

  /** A page by login, after the given one. */
  public static List<UserRow> page(Tx tx, String after, int size) {
    return tx.sql("""
            select * from identity.app_user where login > :after
            order by login limit :size""").with("after", after).with("size", size).list(UserStore::read);
  }

  private static UserRow read(Row row) {
    return new UserRow(
        row.id("tenant_id"),
        row.id("user_id"),
        row.text("login"),
        row.text("display_name"),
        row.text("role"),
        row.findText("password_hash"),
        row.moment("create_time"));
  }
}
