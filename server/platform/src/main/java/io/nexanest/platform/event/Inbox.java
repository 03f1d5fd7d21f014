package io.nexanest.platform.event;

import io.nexanest.platform.db.Tx;
import java.util.UUID;

/** Makes handlers idempotent: an event is taken once, in the handler's own transaction. */
public final class Inbox {
  private Inbox() {}

  /** True the first time; false for an event that this handler has had. */
  public static boolean take(Tx tx, String handler, UUID tenant, UUID event) {
    return tx.sql("""
                insert into platform.inbox (tenant_id, handler, event_id)
                values (:tenant, :handler, :event) on conflict do nothing""")
            .with("tenant", tenant)
            .with("handler", handler)
            .with("event", event)
            .execute()
        == 1;
  }
}
