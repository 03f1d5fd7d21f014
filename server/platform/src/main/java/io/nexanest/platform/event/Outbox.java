package io.nexanest.platform.event;

import io.nexanest.platform.db.Tx;
import java.util.List;

/**
 * Where events are written, in the transaction that makes the fact. Appending takes a lock that
 * is held to the commit, so positions become visible in their order; append last.
 */
public final class Outbox {
  private static final long LOCK = 0x6e657861_6f757462L;

  private Outbox() {}

  public static void append(Tx tx, Event event) {
    tx.write("select pg_advisory_xact_lock(?)", List.of(LOCK));
    tx.write(
        """
        insert into platform.outbox (tenant_id, event_id, type, subject, envelope)
        values (?, ?, ?, ?, ?)""",
        List.of(
            event.tenant(),
            event.id(),
            event.type(),
            event.subject(),
            event.envelope().toByteArray()));
  }
}
