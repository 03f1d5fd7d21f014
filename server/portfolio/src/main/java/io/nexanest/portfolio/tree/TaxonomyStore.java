package io.nexanest.portfolio.tree;

import io.nexanest.kernel.taxonomy.TaxonomyId;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of taxonomies. */
public final class TaxonomyStore {
  private TaxonomyStore() {}

  public static void insert(Tx tx, UUID tenant, TaxonomyRow row) {
    tx.sql("""
            insert into portfolio.taxonomy
              (tenant_id, taxonomy_id, display_name, version, known_time, create_time, update_time)
            values (:tenant, :id, :name, :version, :known, :time, :time)""")
        .with("tenant", tenant)
        .with("id", row.id().uuid())
        .with("name", row.displayName())
        .with("version", row.version())
        .with("known", row.knownTime())
        .with("time", row.createTime())
        .execute();
  }

  public static void update(Tx tx, TaxonomyRow row) {
    tx.sql("""
            update portfolio.taxonomy set display_name = :name, version = :version,
              known_time = :known, update_time = :time, delete_time = :deleted
            where taxonomy_id = :id""")
        .with("name", row.displayName())
        .with("version", row.version())
        .with("known", row.knownTime())
        .with("time", row.updateTime())
        .with("deleted", row.deleteTime(), "timestamptz")
        .with("id", row.id().uuid())
        .execute();
  }

  public static Optional<TaxonomyRow> find(Tx tx, TaxonomyId id, boolean lock) {
    return tx.sql("select * from portfolio.taxonomy where taxonomy_id = :id"
            + (lock ? " for update" : ""))
        .with("id", id.uuid())
        .one(TaxonomyStore::read);
  }

  /** How many are in use. */
  public static long count(Tx tx) {
    return tx.sql("select count(*) as many from portfolio.taxonomy where delete_time is null")
        .one(row -> row.number("many"))
        .orElse(0L);
  }

  /** A page by name and id, after the given ones. */
  public static List<TaxonomyRow> page(
      Tx tx, String afterName, UUID afterId, boolean deleted, int size) {
    return tx.sql("""
            select * from portfolio.taxonomy
            where (display_name, taxonomy_id) > (:name, :id) and (:deleted or delete_time is null)
            order by display_name, taxonomy_id limit :size""")
        .with("name", afterName)
        .with("id", afterId)
        .with("deleted", deleted)
        .with("size", size)
        .list(TaxonomyStore::read);
  }

  private static TaxonomyRow read(Row row) {
    return new TaxonomyRow(
        new TaxonomyId(row.id("taxonomy_id")),
        row.text("display_name"),
        row.number("version"),
        row.moment("known_time"),
        row.moment("create_time"),
        row.moment("update_time"),
        row.findMoment("delete_time"));
  }
}
