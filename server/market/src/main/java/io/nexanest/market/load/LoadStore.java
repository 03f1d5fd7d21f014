package io.nexanest.market.load;

import io.nexanest.platform.db.Tx;

/** The SQL of loading: one at a time, and each that writes makes a new version. */
final class LoadStore {
  private static final long LOCK = 7_410_002;

  private LoadStore() {}

  /** Waits until no other server loads, until the end of the transaction. */
  static void lock(Tx tx) {
    tx.sql("select 1 as one from (select pg_advisory_xact_lock(:lock)) l")
        .with("lock", LOCK)
        .list(row -> row.integer("one"));
  }

  static long version(Tx tx) {
    return tx.sql("select coalesce(max(version), 0) as version from market.data_version")
        .one(row -> row.number("version"))
        .orElse(0L);
  }

  static void nextVersion(Tx tx, String source) {
    tx.sql("insert into market.data_version (source) values (:source)")
        .with("source", source)
        .execute();
  }
}
