package io.nexanest.portfolio.action;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.announcement.ActionName;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.portfolio.announcement.Election;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of announcements and elections: rows are inserted and read, nothing else. */
final class ActionStore {
  private ActionStore() {}

  static void insert(Tx tx, UUID tenant, Announcement announcement, UUID user) {
    tx.sql("""
            insert into portfolio.corporate_action (tenant_id, action_id, version, instrument_id,
              ex_date, declared, known_time, user_id)
            values (:tenant, :id, :version, :instrument, :ex, :declared, :time, :user)""")
        .with("tenant", tenant)
        .with("id", announcement.name().action())
        .with("version", announcement.version())
        .with("instrument", announcement.name().instrument().uuid())
        .with("ex", announcement.dates().ex())
        .with("declared", ActionCodec.declared(announcement))
        .with("time", announcement.knownTime())
        .with("user", user)
        .execute();
  }

  static void insert(Tx tx, UUID tenant, ActionName name, Election election, UUID user) {
    tx.sql("""
            insert into portfolio.corporate_election (tenant_id, action_id, account_id, version,
              option_id, quantity, known_time, user_id)
            select :tenant, :id, :account, coalesce(max(version), 0) + 1, :option,
              :quantity, :time, :user
            from portfolio.corporate_election
            where action_id = :id and account_id = :account""")
        .with("tenant", tenant)
        .with("id", name.action())
        .with("account", election.account().uuid())
        .with("option", election.option())
        .with("quantity", election.quantity(), "numeric")
        .with("time", election.knownTime())
        .with("user", user)
        .execute();
  }

  /** The terms that were known then. */
  static Optional<Announcement> find(Tx tx, ActionName name, Instant knownTime) {
    return tx.sql("""
            select * from portfolio.corporate_action
            where action_id = :id and instrument_id = :instrument and known_time <= :time
            order by version desc limit 1""")
        .with("id", name.action())
        .with("instrument", name.instrument().uuid())
        .with("time", knownTime)
        .one(ActionStore::announcement);
  }

  /** All actions by the terms that were known then, the latest ex-date first. */
  static List<Announcement> known(Tx tx, Optional<InstrumentId> instrument, Instant knownTime) {
    return tx.sql("""
            select * from (
              select distinct on (action_id) * from portfolio.corporate_action
              where known_time <= :time
                and (:instrument is null or instrument_id = :instrument)
              order by action_id, version desc) latest
            order by ex_date desc, action_id""")
        .with("instrument", instrument.map(InstrumentId::uuid), "uuid")
        .with("time", knownTime)
        .list(ActionStore::announcement);
  }

  /** What was chosen by then, by action; of each account the last. */
  static Map<UUID, List<Election>> elections(Tx tx, Instant knownTime) {
    Map<UUID, List<Election>> elections = new HashMap<>();
    tx.sql("""
            select distinct on (action_id, account_id) * from portfolio.corporate_election
            where known_time <= :time order by action_id, account_id, version desc""")
        .with("time", knownTime)
        .list(row -> elections
            .computeIfAbsent(row.id("action_id"), id -> new ArrayList<>())
            .add(election(row)));
    return elections;
  }

  private static Election election(Row row) {
    return new Election(
        new AccountId(row.id("account_id")),
        row.text("option_id"),
        row.findDecimal("quantity"),
        row.moment("known_time"));
  }

  private static Announcement announcement(Row row) {
    ActionName name =
        new ActionName(new InstrumentId(row.id("instrument_id")), row.id("action_id"));
    return AnnouncementDecoder.stored(
        name, row.bytes("declared"), row.number("version"), row.moment("known_time"));
  }
}
