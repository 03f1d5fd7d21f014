package io.nexanest.identity.session;

import io.nexanest.identity.user.UserStore;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Deletes sessions that ended, or could have been refreshed for the last time, thirty days ago:
 * until then their owner may want to see them in an account of what happened.
 */
public final class EndedSessions {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int BATCH = 1_000;

  private final Database database;

  public EndedSessions(Database database) {
    this.database = database;
  }

  /** The job that does it twice a day. */
  public Job job() {
    return new Job("ended_sessions", Duration.ofHours(12), this::delete);
  }

  /** Deletes up to a batch of each tenant's; returns how many went. */
  long delete(Instant now) {
    long sum = 0;
    for (UUID tenant : database.inTransaction("identity", NOBODY, UserStore::tenants)) {
      sum += database.inTransaction(
          "identity", tenant, tx -> SessionStore.delete(tx, now.minus(KEPT), BATCH));
    }
    return sum;
  }
}
