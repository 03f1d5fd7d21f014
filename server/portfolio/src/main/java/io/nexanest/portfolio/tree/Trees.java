package io.nexanest.portfolio.tree;

import io.nexanest.core.taxonomy.Classification;
import io.nexanest.core.taxonomy.Tree;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.taxonomy.TaxonomyId;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds the taxonomy that a call names, and the tree that it is or was known to be. */
public final class Trees {
  /** Later than any known time: what is known now. */
  public static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");

  private Trees() {}

  /** {@link Problem} not found if there is none. */
  public static TaxonomyRow require(Tx tx, String name) {
    return TaxonomyStore.find(tx, parse(name), false).orElseThrow(() -> Problem.notFound(name));
  }

  /** The taxonomy to write to, locked to the end of the transaction; refused if it is deleted. */
  public static TaxonomyRow open(Tx tx, String name) {
    TaxonomyRow row =
        TaxonomyStore.find(tx, parse(name), true).orElseThrow(() -> Problem.notFound(name));
    if (row.deleteTime().isPresent()) {
      throw new Problem(
          Reason.RESOURCE_DELETED,
          "'" + row.displayName() + "' is deleted; it can be read but not changed",
          Map.of("resource", row.id().name()));
    }
    return row;
  }

  public static Tree tree(List<ClassificationRow> rows) {
    List<Classification> classes =
        rows.stream().map(ClassificationRow::classification).toList();
    return new Tree(classes);
  }

  private static TaxonomyId parse(String name) {
    try {
      return TaxonomyId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }
}
