package io.nexanest.portfolio.tree;

import io.nexanest.core.taxonomy.Assignment;
import io.nexanest.core.taxonomy.Share;
import io.nexanest.core.taxonomy.Subject;
import io.nexanest.kernel.id.UserId;
import io.nexanest.kernel.taxonomy.AssignmentId;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.kernel.taxonomy.TaxonomyId;
import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The SQL of assignments. */
public final class AssignmentStore {
  private static final String INSERT = """
      insert into portfolio.assignment
        (tenant_id, taxonomy_id, assignment_id, subject, effective_date, known_time, known_user)
      values (?, ?, ?, ?, ?, ?, ?)""";
  private static final String INSERT_SHARE = """
      insert into portfolio.assignment_share
        (tenant_id, assignment_id, ordinal, classification_id, weight)
      values (?, ?, ?, ?, ?)""";

  private AssignmentStore() {}

  public static void insert(Tx tx, UUID tenant, List<AssignmentRow> rows) {
    List<List<?>> values = new ArrayList<>();
    List<List<?>> shares = new ArrayList<>();
    for (AssignmentRow row : rows) {
      Assignment one = row.assignment();
      values.add(Arrays.asList(
          tenant,
          one.id().taxonomy().uuid(),
          one.id().uuid(),
          one.subject().name(),
          one.effectiveDate(),
          row.knownTime(),
          row.user().uuid()));
      for (int i = 0; i < one.shares().size(); i++) {
        Share share = one.shares().get(i);
        shares.add(Arrays.asList(
            tenant, one.id().uuid(), i, share.classification().uuid(), share.weight()));
      }
    }
    Batch.run(tx, INSERT, values);
    Batch.run(tx, INSERT_SHARE, shares);
  }

  public static long count(Tx tx, TaxonomyId taxonomy) {
    return tx.sql("select count(*) as many from portfolio.assignment where taxonomy_id = :taxonomy")
        .with("taxonomy", taxonomy.uuid())
        .one(row -> row.number("many"))
        .orElse(0L);
  }

  /** Of each subject and date the one that was known then, by subject and date. */
  public static List<AssignmentRow> known(Tx tx, TaxonomyId taxonomy, Instant knownTime) {
    Map<UUID, List<Share>> shares = new HashMap<>();
    tx.sql("""
            select s.* from portfolio.assignment_share s
            join portfolio.assignment a
              on a.tenant_id = s.tenant_id and a.assignment_id = s.assignment_id
            where a.taxonomy_id = :taxonomy and a.known_time <= :known
            order by s.assignment_id, s.ordinal""")
        .with("taxonomy", taxonomy.uuid())
        .with("known", knownTime)
        .list(row -> shares
            .computeIfAbsent(row.id("assignment_id"), id -> new ArrayList<>())
            .add(new Share(
                new ClassificationId(taxonomy, row.id("classification_id")),
                row.decimal("weight"))));
    return tx.sql("""
            select distinct on (subject, effective_date) * from portfolio.assignment
            where taxonomy_id = :taxonomy and known_time <= :known
            order by subject, effective_date, known_time desc""")
        .with("taxonomy", taxonomy.uuid())
        .with("known", knownTime)
        .list(row -> read(row, taxonomy, shares.getOrDefault(row.id("assignment_id"), List.of())));
  }

  private static AssignmentRow read(Row row, TaxonomyId taxonomy, List<Share> shares) {
    return new AssignmentRow(
        new Assignment(
            new AssignmentId(taxonomy, row.id("assignment_id")),
            Subject.parse(row.text("subject")),
            row.date("effective_date"),
            shares),
        row.moment("known_time"),
        new UserId(row.id("known_user")));
  }
}
