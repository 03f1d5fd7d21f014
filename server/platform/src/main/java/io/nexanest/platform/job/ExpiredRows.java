package io.nexanest.platform.job;

import io.nexanest.platform.config.Settings;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * Deletes what the platform keeps only for a while: request ids with their answers, events that
 * every handler has had, the marks of those, and operations. In small batches, each a transaction of its own,
 * so that writers wait for none of it; what is left after a run's share waits for the next.
 */
public final class ExpiredRows {
  static final int BATCH = 1_000;
  private static final int BATCHES_A_RUN = 200;
  private static final String ROLE = "platform";
  private static final UUID NOBODY = new UUID(0, 0);

  private final Database database;
  private final Duration age;

  /** Deletes what is older than the age; less than seven days would break what callers rely on. */
  public ExpiredRows(Database database, Duration age) {
    this.database = database;
    this.age = age;
  }

  /** How long such rows are kept. */
  public static Duration age(Settings settings) {
    return Duration.ofDays(settings.number(
        "database.keep-days",
        7,
        7,
        365,
        "How long request ids, delivered events and operations are kept"));
  }

  /** The job that does it every hour. */
  public Job job() {
    return new Job("expired_rows", Duration.ofHours(1), this::delete);
  }

  /** Deletes a run's share; returns how many rows went. */
  public long delete(Instant now) {
    Instant before = now.minus(age);
    return all(tx -> requestIds(tx, before))
        + all(tx -> events(tx, before))
        + all(tx -> marks(tx, before))
        + all(tx -> operations(tx, before));
  }

  private long all(ToLongFunction<Tx> batch) {
    long sum = 0;
    for (int i = 0; i < BATCHES_A_RUN; i++) {
      long deleted = database.inTransaction(ROLE, NOBODY, tx -> batch.applyAsLong(tx));
      sum += deleted;
      if (deleted < BATCH) {
        return sum;
      }
    }
    return sum;
  }

  private static long requestIds(Tx tx, Instant before) {
    return tx.sql("""
            delete from platform.request_id where (tenant_id, method, request_id) in (
              select tenant_id, method, request_id from platform.request_id
              where create_time < :before order by create_time limit :batch
              for update skip locked)""").with("before", before).with("batch", BATCH).execute();
  }

  /** Only what the relay has moved on; one that stands still keeps all of its events. */
  private static long events(Tx tx, Instant before) {
    return tx.sql("""
            delete from platform.outbox where position in (
              select position from platform.outbox
              where create_time < :before
                and position <= (select coalesce(min(position), 0) from platform.relay)
              order by position limit :batch)""").with("before", before).with("batch", BATCH).execute();
  }

  private static long marks(Tx tx, Instant before) {
    return tx.sql("""
            delete from platform.inbox where (handler, event_id) in (
              select handler, event_id from platform.inbox
              where create_time < :before order by create_time limit :batch)""").with("before", before).with("batch", BATCH).execute();
  }

  private static long operations(Tx tx, Instant before) {
    return tx.sql("""
            delete from platform.operation where (tenant_id, operation_id) in (
              select tenant_id, operation_id from platform.operation
              where update_time < :before order by update_time limit :batch)""").with("before", before).with("batch", BATCH).execute();
  }
}
