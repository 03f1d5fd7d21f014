package io.nexanest.platform.telemetry;

import io.nexanest.platform.db.Tx;
import io.nexanest.platform.security.Principal;
import java.util.Optional;
import java.util.UUID;

/** Who did what, written in the transaction that did it. */
public final class Audit {
  private Audit() {}

  public static void write(
      Tx tx, Principal actor, String method, String subject, Optional<UUID> requestId) {
    tx.sql("""
            insert into platform.audit (tenant_id, actor, method, subject, request_id)
            values (:tenant, :actor, :method, :subject, :request)""")
        .with("tenant", actor.tenant())
        .with("actor", actor.user() + " " + actor.name())
        .with("method", method)
        .with("subject", subject)
        .with("request", requestId, "uuid")
        .execute();
  }
}
