package io.nexanest.portfolio.overlay;

import io.nexanest.kernel.id.BranchId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of branches. */
public final class BranchStore {
  private static final String INSERT_ASSUMPTION = """
      insert into portfolio.branch_assumption
        (tenant_id, branch_id, ordinal, instrument_id, currency, assumed_date, value)
      values (?, ?, ?, ?, ?, ?, ?)""";

  private BranchStore() {}

  public static void insert(Tx tx, UUID tenant, BranchRow row) {
    tx.sql("""
            insert into portfolio.branch
              (tenant_id, branch_id, display_name, scope, state, create_time, update_time)
            values (:tenant, :id, :name, :scope, :state, :time, :time)""")
        .with("tenant", tenant)
        .with("id", row.id().uuid())
        .with("name", row.displayName())
        .with("scope", row.scope())
        .with("state", row.state().name())
        .with("time", row.createTime())
        .execute();
    assume(tx, tenant, row);
  }

  public static void update(Tx tx, UUID tenant, BranchRow row) {
    tx.sql("""
            update portfolio.branch set display_name = :name, state = :state, version = :version,
              update_time = :time
            where branch_id = :id""")
        .with("name", row.displayName())
        .with("state", row.state().name())
        .with("version", row.version())
        .with("time", row.updateTime())
        .with("id", row.id().uuid())
        .execute();
    tx.sql("delete from portfolio.branch_assumption where branch_id = :id")
        .with("id", row.id().uuid())
        .execute();
    assume(tx, tenant, row);
  }

  private static void assume(Tx tx, UUID tenant, BranchRow row) {
    List<List<?>> rows = new ArrayList<>();
    for (Assumption assumption : row.assumptions()) {
      rows.add(Arrays.asList(
          tenant,
          row.id().uuid(),
          rows.size(),
          assumption instanceof Assumption.Price price
              ? Optional.of(price.instrument().uuid())
              : Optional.empty(),
          assumption instanceof Assumption.Rate rate
              ? Optional.of(rate.currency().code())
              : Optional.empty(),
          assumption.date(),
          assumption.value()));
    }
    Batch.run(tx, INSERT_ASSUMPTION, rows);
  }

  public static Optional<BranchRow> find(Tx tx, BranchId id, boolean lock) {
    List<Assumption> assumed = tx.sql(
            "select * from portfolio.branch_assumption where branch_id = :id order by ordinal")
        .with("id", id.uuid())
        .list(BranchStore::assumption);
    return tx.sql(
            "select * from portfolio.branch where branch_id = :id" + (lock ? " for update" : ""))
        .with("id", id.uuid())
        .one(row -> read(row, Map.of(id.uuid(), assumed)));
  }

  /** A page by name and id, after the given ones. */
  public static List<BranchRow> page(
      Tx tx, String afterName, UUID afterId, boolean ended, int size) {
    Map<UUID, List<Assumption>> assumed = assumptions(tx);
    return tx.sql("""
            select * from portfolio.branch
            where (display_name, branch_id) > (:name, :id) and (:ended or state = 'OPEN')
            order by display_name, branch_id limit :size""")
        .with("name", afterName)
        .with("id", afterId)
        .with("ended", ended)
        .with("size", size)
        .list(row -> read(row, assumed));
  }

  private static Map<UUID, List<Assumption>> assumptions(Tx tx) {
    Map<UUID, List<Assumption>> all = new HashMap<>();
    tx.sql("select * from portfolio.branch_assumption order by branch_id, ordinal")
        .list(row ->
            all.computeIfAbsent(row.id("branch_id"), id -> new ArrayList<>()).add(assumption(row)));
    return all;
  }

  private static Assumption assumption(Row row) {
    return row.findId("instrument_id")
        .<Assumption>map(id -> new Assumption.Price(
            new InstrumentId(id), row.date("assumed_date"), row.decimal("value")))
        .orElseGet(() -> new Assumption.Rate(
            CurrencyCode.of(row.text("currency")), row.date("assumed_date"), row.decimal("value")));
  }

  private static BranchRow read(Row row, Map<UUID, List<Assumption>> assumed) {
    UUID id = row.id("branch_id");
    return new BranchRow(
        new BranchId(id),
        row.text("display_name"),
        row.text("scope"),
        BranchState.valueOf(row.text("state")),
        assumed.getOrDefault(id, List.of()),
        row.number("version"),
        row.moment("create_time"),
        row.moment("update_time"));
  }
}
