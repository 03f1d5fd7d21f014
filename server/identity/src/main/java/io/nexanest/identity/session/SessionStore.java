package io.nexanest.identity.session;

import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of sessions. */
final class SessionStore {
  private SessionStore() {}

  static void insert(Tx tx, SessionRow session) {
    tx.sql("""
            insert into identity.session
              (tenant_id, session_id, user_id, display_name, refresh_hash,
               create_time, refresh_time, refresh_expire)
            values (:tenant, :id, :user, :name, :hash, :created, :refreshed, :expire)""")
        .with("tenant", session.tenant())
        .with("id", session.id())
        .with("user", session.user())
        .with("name", session.displayName())
        .with("hash", session.refreshHash())
        .with("created", session.createTime())
        .with("refreshed", session.refreshTime())
        .with("expire", session.refreshExpire())
        .execute();
  }

  static Optional<SessionRow> find(Tx tx, UUID id, boolean lock) {
    return tx.sql(
            "select * from identity.session where session_id = :id" + (lock ? " for update" : ""))
        .with("id", id)
        .one(SessionStore::read);
  }

  static void rotate(Tx tx, UUID id, byte[] hash, Instant now, Instant expire) {
    tx.sql("""
            update identity.session
            set previous_hash = refresh_hash, refresh_hash = :hash,
                refresh_time = :now, refresh_expire = :expire
            where session_id = :id""")
        .with("hash", hash)
        .with("now", now)
        .with("expire", expire)
        .with("id", id)
        .execute();
  }

  static void end(Tx tx, UUID id, Instant now) {
    tx.sql("""
            update identity.session set end_time = :now
            where session_id = :id and end_time is null""").with("now", now).with("id", id).execute();
  }

  /** Deletes some of those that could not be used since a moment; returns how many. */
  static long delete(Tx tx, Instant before, int batch) {
    return tx.sql("""
            delete from identity.session where session_id in (
              select session_id from identity.session
              where least(end_time, refresh_expire) < :before limit :batch)""").with("before", before).with("batch", batch).execute();
  }

  /** Open sessions of a user, the newest first, before the given id. */
  static List<SessionRow> page(Tx tx, UUID user, Optional<UUID> before, Instant now, int size) {
    return tx.sql("""
            select * from identity.session
            where user_id = :user and end_time is null and refresh_expire > :now
              and (:before is null or session_id < :before)
            order by session_id desc limit :size""")
        .with("user", user)
        .with("before", before, "uuid")
        .with("now", now)
        .with("size", size)
        .list(SessionStore::read);
  }

  private static SessionRow read(Row row) {
    return new SessionRow(
        row.id("tenant_id"),
        row.id("session_id"),
        row.id("user_id"),
        row.text("display_name"),
        row.bytes("refresh_hash"),
        row.findBytes("previous_hash"),
        row.moment("create_time"),
        row.moment("refresh_time"),
        row.moment("refresh_expire"),
        row.findMoment("end_time"));
  }
}
