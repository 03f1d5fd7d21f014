package io.nexanest.identity.key;

import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The SQL of keys. */
final class KeyStore {
  private KeyStore() {}

  static void insert(Tx tx, KeyRow key) {
    tx.sql("""
            insert into identity.api_key
              (tenant_id, key_id, user_id, display_name, secret_hash, permissions, create_time)
            values (:tenant, :id, :user, :name, :hash, :permissions, :time)""")
        .with("tenant", key.tenant())
        .with("id", key.id())
        .with("user", key.user())
        .with("name", key.displayName())
        .with("hash", key.secretHash())
        .with("permissions", String.join(" ", key.permissions()))
        .with("time", key.createTime())
        .execute();
  }

  static Optional<KeyRow> find(Tx tx, UUID id) {
    return tx.sql("select * from identity.api_key where key_id = :id")
        .with("id", id)
        .one(KeyStore::read);
  }

  static void revoke(Tx tx, UUID id, Instant now) {
    tx.sql("""
            update identity.api_key set revoke_time = :now
            where key_id = :id and revoke_time is null""").with("now", now).with("id", id).execute();
  }

  /** Keys of a user, the newest first, before the given id. */
  static List<KeyRow> page(Tx tx, UUID user, Optional<UUID> before, int size) {
    return tx.sql("""
            select * from identity.api_key
            where user_id = :user and (:before is null or key_id < :before)
            order by key_id desc limit :size""")
        .with("user", user)
        .with("before", before, "uuid")
        .with("size", size)
        .list(KeyStore::read);
  }

  private static KeyRow read(Row row) {
    String permissions = row.text("permissions");
    return new KeyRow(
        row.id("tenant_id"),
        row.id("key_id"),
        row.id("user_id"),
        row.text("display_name"),
        row.bytes("secret_hash"),
        permissions.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(permissions.split(" "))),
        row.moment("create_time"),
        row.findMoment("revoke_time"));
  }
}
