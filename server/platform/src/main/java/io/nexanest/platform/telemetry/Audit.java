package io.nexanest.platform.telemetry;

import io.nexanest.platform.db.Tx;
import io.nexanest.platform.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who did what, written in the transaction that did it. */
public final class Audit {
  private Audit() {}

  public static void write(
      Tx tx, Principal actor, String method, String subject, Optional<UUID> requestId) {
    tx.write(
        """
        insert into platform.audit (tenant_id, actor, method, subject, request_id)
        values (?, ?, ?, ?, ?)""",
        List.of(actor.tenant(), actor.user() + " " + actor.name(), method, subject, requestId));
  }
}
