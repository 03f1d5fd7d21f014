package io.nexanest.portfolio.allocation;

import io.nexanest.core.taxonomy.Allocator;
import io.nexanest.core.taxonomy.Assignments;
import io.nexanest.core.taxonomy.Node;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.valuation.Figure;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.tree.AssignmentRow;
import io.nexanest.portfolio.tree.AssignmentStore;
import io.nexanest.portfolio.tree.ClassificationRow;
import io.nexanest.portfolio.tree.ClassificationStore;
import io.nexanest.portfolio.tree.TaxonomyRow;
import io.nexanest.portfolio.tree.Trees;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.portfolio.valuation.Valued;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Scopes by the classes of a taxonomy. Tree and assignments are taken as they were known at the
 * question's known time, and assignments as they are in force on its date; a branch of the books
 * has no assignments of its own.
 */
public final class Allocations {
  private final Database database;
  private final Valuations valuations;

  public Allocations(Database database, Valuations valuations) {
    this.database = database;
    this.valuations = valuations;
  }

  private record Read(
      TaxonomyRow taxonomy, List<ClassificationRow> classes, List<AssignmentRow> assignments) {}

  /** The answer to a question. */
  public Allocated of(UUID tenant, Question question, String taxonomy) {
    Read read = read(tenant, question, taxonomy);
    Valued valued = valuations.value(tenant, question);
    Standpoint standpoint = valued.standpoint();
    Allocator.Classes classes = classes(read, standpoint);
    return new Allocated(
        valued,
        read.taxonomy(),
        read.classes(),
        classes.tree(),
        Allocator.allocate(standpoint.book(), standpoint.scope(), valued.market(), classes));
  }

  /** How a figure of a node came about, at the quotes of that valuation. */
  public Proof explain(
      UUID tenant, Question question, Valued valued, Figure figure, NodeName name) {
    if (!Allocator.FIGURES.contains(figure)) {
      throw Problem.invalid(
          "name",
          Reason.FIELD_INVALID,
          figure.id() + " is not a figure of a class; there are "
              + String.join(", ", Allocator.FIGURES.stream().map(Figure::id).toList()));
    }
    Read read = read(tenant, question, name.taxonomy().name());
    Standpoint standpoint = valued.standpoint();
    Allocator.Classes classes = classes(read, standpoint);
    if (name.node() instanceof Node.OfClass(var id) && !classes.tree().has(id)) {
      throw Problem.notFound(id.name());
    }
    return Allocator.explain(
        figure, name.node(), standpoint.book(), standpoint.scope(), valued.market(), classes);
  }

  private static Allocator.Classes classes(Read read, Standpoint standpoint) {
    return new Allocator.Classes(
        Trees.tree(read.classes()),
        Assignments.inForce(
            read.assignments().stream().map(AssignmentRow::assignment).toList(),
            standpoint.asOf().effectiveDate()));
  }

  private Read read(UUID tenant, Question question, String taxonomy) {
    Instant known =
        question.asOf().hasKnownTime() ? Times.decode(question.asOf().getKnownTime()) : Trees.NOW;
    return database.inTransaction("portfolio", tenant, tx -> {
      TaxonomyRow row = Trees.require(tx, taxonomy);
      return new Read(
          row,
          ClassificationStore.known(tx, row.id(), known),
          AssignmentStore.known(tx, row.id(), known));
    });
  }
}
