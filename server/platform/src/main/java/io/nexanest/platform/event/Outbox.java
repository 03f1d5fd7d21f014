package io.nexanest.platform.event;

import io.nexanest.platform.db.Tx;

/**
 * Where events are written, in the transaction that makes the fact. Appending takes a lock that
 * is held to the commit, so positions become visible in their order; append last.
 */
public final class Outbox {
  private static final long LOCK = 0x6e657861_6f757462L;

  private Outbox() {}

  public static void append(Tx tx, Event event) {
    tx.sql("select pg_advisory_xact_lock(:lock) is null as done")
        .with("lock", LOCK)
        .one(row -> row.flag("done"));
    tx.sql("""
            insert into platform.outbox (tenant_id, event_id, type, subject, envelope)
            values (:tenant, :id, :type, :subject, :envelope)""")
        .with("tenant", event.tenant())
        .with("id", event.id())
        .with("type", event.type())
        .with("subject", event.subject())
        .with("envelope", event.envelope().toByteArray())
        .execute();
  }
}
