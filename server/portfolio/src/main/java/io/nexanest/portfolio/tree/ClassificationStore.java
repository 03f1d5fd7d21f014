package io.nexanest.portfolio.tree;

import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.kernel.taxonomy.TaxonomyId;
import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of classes. */
public final class ClassificationStore {
  private static final String INSERT = """
      insert into portfolio.classification
        (tenant_id, taxonomy_id, classification_id, known_time, parent_id, display_name, colour,
         ordinal, removed)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private ClassificationStore() {}

  /** Says how classes are from a known time on. */
  public static void insert(Tx tx, UUID tenant, List<ClassificationRow> rows, Instant knownTime) {
    insert(tx, tenant, rows, knownTime, false);
  }

  /** Says that a class is gone from a known time on. */
  public static void remove(Tx tx, UUID tenant, ClassificationRow row, Instant knownTime) {
    insert(tx, tenant, List.of(row), knownTime, true);
  }

  private static void insert(
      Tx tx, UUID tenant, List<ClassificationRow> rows, Instant knownTime, boolean removed) {
    List<List<?>> values = new ArrayList<>();
    for (ClassificationRow row : rows) {
      values.add(Arrays.asList(
          tenant,
          row.id().taxonomy().uuid(),
          row.id().uuid(),
          knownTime,
          row.parent().map(ClassificationId::uuid),
          row.displayName(),
          row.colour(),
          row.ordinal(),
          removed));
    }
    Batch.run(tx, INSERT, values);
  }

  /** The classes as known then, siblings in their order. */
  public static List<ClassificationRow> known(Tx tx, TaxonomyId taxonomy, Instant knownTime) {
    return tx.sql("""
            select * from (
              select distinct on (classification_id) * from portfolio.classification
              where taxonomy_id = :taxonomy and known_time <= :known
              order by classification_id, known_time desc) as latest
            where not removed order by ordinal, classification_id""")
        .with("taxonomy", taxonomy.uuid())
        .with("known", knownTime)
        .list(row -> read(row, taxonomy));
  }

  private static ClassificationRow read(Row row, TaxonomyId taxonomy) {
    Optional<UUID> parent = row.findId("parent_id");
    return new ClassificationRow(
        new ClassificationId(taxonomy, row.id("classification_id")),
        parent.map(id -> new ClassificationId(taxonomy, id)),
        row.text("display_name"),
        row.text("colour"),
        row.integer("ordinal"));
  }
}
