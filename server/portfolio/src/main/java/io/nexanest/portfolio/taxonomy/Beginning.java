package io.nexanest.portfolio.taxonomy;

import io.nexanest.core.taxonomy.Assignment;
import io.nexanest.core.taxonomy.Share;
import io.nexanest.core.taxonomy.Subject;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.kernel.id.UserId;
import io.nexanest.kernel.taxonomy.AssignmentId;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.kernel.taxonomy.TaxonomyId;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.tree.AssignmentRow;
import io.nexanest.portfolio.tree.ClassificationRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What a new taxonomy begins with: a template's classes, and what is put into them. */
final class Beginning {
  /** Before all books: what a template says of an instrument was always so. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private static final String STEP = "  ";

  private final TaxonomyId taxonomy;
  private final Template template;
  private final Catalogue catalogue;
  private final Supplier<UUID> ids;

  Beginning(TaxonomyId taxonomy, Template template, Catalogue catalogue, Supplier<UUID> ids) {
    this.taxonomy = taxonomy;
    this.template = template;
    this.catalogue = catalogue;
    this.ids = ids;
  }

  /** The template's classes. */
  List<ClassificationRow> classes() {
    List<ClassificationRow> rows = new ArrayList<>();
    Deque<ClassificationId> above = new ArrayDeque<>();
    Map<Optional<ClassificationId>, Integer> counts = new HashMap<>();
    for (String line : template.outline(catalogue).lines().toList()) {
      int level = 0;
      while (line.startsWith(STEP.repeat(level + 1))) {
        level++;
      }
      while (above.size() > level) {
        above.pop();
      }
      Optional<ClassificationId> parent = Optional.ofNullable(above.peek());
      ClassificationId id = new ClassificationId(taxonomy, ids.get());
      int ordinal = counts.merge(parent, 1, Integer::sum) - 1;
      rows.add(new ClassificationRow(id, parent, line.strip(), "", ordinal));
      above.push(id);
    }
    return rows;
  }

  /** Every instrument and currency of the entries that the template knows a class for. */
  List<AssignmentRow> assignments(
      List<ClassificationRow> classes, List<LedgerEntry> entries, Instant knownTime, UserId user) {
    Map<String, ClassificationId> byTitle = new HashMap<>();
    classes.forEach(row -> byTitle.put(row.displayName(), row.id()));
    List<AssignmentRow> rows = new ArrayList<>();
    for (Subject subject : held(entries)) {
      template
          .of(subject, catalogue)
          .flatMap(title -> Optional.ofNullable(byTitle.get(title)))
          .ifPresent(id -> rows.add(new AssignmentRow(
              new Assignment(
                  new AssignmentId(taxonomy, ids.get()),
                  subject,
                  EVER,
                  List.of(new Share(id, BigDecimal.ONE))),
              knownTime,
              user)));
    }
    return rows;
  }

  private static Set<Subject> held(List<LedgerEntry> entries) {
    Set<Subject> subjects = new LinkedHashSet<>();
    for (LedgerEntry entry : entries) {
      entry
          .booked()
          .legs()
          .forEach(leg -> subjects.add(
              switch (leg.commodity()) {
                case Commodity.Cash(var currency) -> new Subject.Cash(currency);
                case Commodity.Security(var instrument) -> new Subject.Instrument(instrument);
              }));
    }
    return subjects;
  }
}
