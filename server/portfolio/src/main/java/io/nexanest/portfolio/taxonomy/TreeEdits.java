package io.nexanest.portfolio.taxonomy;

import io.nexanest.api.portfolio.v1.Classification;
import io.nexanest.api.portfolio.v1.CreateClassificationRequest;
import io.nexanest.api.portfolio.v1.DeleteClassificationRequest;
import io.nexanest.api.portfolio.v1.Taxonomy;
import io.nexanest.api.portfolio.v1.UpdateClassificationRequest;
import io.nexanest.core.taxonomy.Assignment;
import io.nexanest.core.taxonomy.Share;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.taxonomy.AssignmentId;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Masks;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.tree.AssignmentRow;
import io.nexanest.portfolio.tree.AssignmentStore;
import io.nexanest.portfolio.tree.ClassificationRow;
import io.nexanest.portfolio.tree.ClassificationStore;
import io.nexanest.portfolio.tree.TaxonomyRow;
import io.nexanest.portfolio.tree.TaxonomyStore;
import io.nexanest.portfolio.tree.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of a tree: added, renamed, moved, taken out. */
public final class TreeEdits {
  private static final Set<String> WRITABLE = Set.of("display_name", "colour", "parent", "ordinal");

  private final Platform platform;
  private final TaxonomyWrites writes;

  public TreeEdits(Platform platform) {
    this.platform = platform;
    this.writes = new TaxonomyWrites(platform);
  }

  Taxonomy create(CreateClassificationRequest request) {
    Classification wanted = request.getClassification();
    Fields fields = new Fields();
    Classes.title(fields, wanted.getDisplayName());
    Classes.colour(fields, wanted.getColour());
    fields.check();
    return writes.change(
        new TaxonomyWrites.Order(
            "CreateClassification",
            request.getParent(),
            request.getEtag(),
            request.getRequestId(),
            request),
        (tx, row, rows) -> {
          Classes classes = new Classes(rows);
          classes.refuseMore();
          Optional<ClassificationId> parent = classes.parent(wanted.getParent());
          return write(
              tx,
              row,
              classes,
              new ClassificationRow(
                  new ClassificationId(row.id(), platform.ids().get()),
                  parent,
                  wanted.getDisplayName().strip(),
                  wanted.getColour(),
                  classes.below(parent).size()));
        });
  }

  Taxonomy update(UpdateClassificationRequest request) {
    Classification wanted = request.getClassification();
    Set<String> paths = Masks.paths(request.getUpdateMask(), wanted, WRITABLE);
    Fields fields = new Fields();
    if (paths.contains("display_name")) {
      Classes.title(fields, wanted.getDisplayName());
    }
    if (paths.contains("colour")) {
      Classes.colour(fields, wanted.getColour());
    }
    fields.check();
    return writes.change(
        new TaxonomyWrites.Order(
            "UpdateClassification",
            taxonomy(wanted.getName()),
            request.getEtag(),
            request.getRequestId(),
            request),
        (tx, row, rows) -> {
          Classes classes = new Classes(rows);
          ClassificationRow before = classes.require(wanted.getName());
          Optional<ClassificationId> parent =
              paths.contains("parent") ? classes.parent(wanted.getParent()) : before.parent();
          boolean moved = !parent.equals(before.parent());
          int last = classes.below(parent).size();
          return write(
              tx,
              row,
              classes,
              new ClassificationRow(
                  before.id(),
                  parent,
                  paths.contains("display_name")
                      ? wanted.getDisplayName().strip()
                      : before.displayName(),
                  paths.contains("colour") ? wanted.getColour() : before.colour(),
                  paths.contains("ordinal")
                      ? wanted.getOrdinal()
                      : moved ? last : before.ordinal()));
        });
  }

  Taxonomy delete(DeleteClassificationRequest request) {
    return writes.change(
        new TaxonomyWrites.Order(
            "DeleteClassification",
            taxonomy(request.getName()),
            request.getEtag(),
            request.getRequestId(),
            request),
        (tx, row, rows) -> delete(tx, row, new Classes(rows), request));
  }

  private TaxonomyRow delete(
      Tx tx, TaxonomyRow row, Classes classes, DeleteClassificationRequest request) {
    ClassificationRow gone = classes.require(request.getName());
    List<ClassificationRow> below = classes.below(Optional.of(gone.id()));
    if (!below.isEmpty()) {
      throw notEmpty(
          gone,
          below.size() + " classes are below it, first '" + below.getFirst().displayName()
              + "'; move or delete them first");
    }
    List<AssignmentRow> in = AssignmentStore.known(tx, row.id(), Trees.NOW).stream()
        .filter(one -> one.assignment().shares().stream()
            .anyMatch(share -> share.classification().equals(gone.id())))
        .toList();
    TaxonomyRow changed = row.grown(writes.now());
    if (!in.isEmpty()) {
      if (request.getMoveTo().isEmpty()) {
        throw notEmpty(
            gone,
            in.size() + " assignments put something into it, first of "
                + in.getFirst().assignment().subject().name()
                + "; say in move_to which class takes them");
      }
      ClassificationRow to = classes.require(request.getMoveTo());
      if (to.id().equals(gone.id())) {
        throw Problem.invalid(
            "move_to", Reason.FIELD_INVALID, "is another class than the one that is deleted");
      }
      Assigning.refuseMore(tx, row.id(), in.size());
      AssignmentStore.insert(
          tx,
          Caller.tenant(),
          in.stream().map(one -> moved(one, gone.id(), to.id(), changed)).toList());
    }
    ClassificationStore.remove(tx, Caller.tenant(), gone, changed.knownTime());
    TaxonomyStore.update(tx, changed);
    return changed;
  }

  private AssignmentRow moved(
      AssignmentRow row, ClassificationId from, ClassificationId to, TaxonomyRow taxonomy) {
    Map<ClassificationId, BigDecimal> weights = new LinkedHashMap<>();
    for (Share share : row.assignment().shares()) {
      ClassificationId id = share.classification().equals(from) ? to : share.classification();
      weights.merge(id, share.weight(), BigDecimal::add);
    }
    List<Share> shares = new ArrayList<>();
    weights.forEach((id, weight) -> shares.add(new Share(id, weight)));
    return new AssignmentRow(
        new Assignment(
            new AssignmentId(taxonomy.id(), platform.ids().get()),
            row.assignment().subject(),
            row.assignment().effectiveDate(),
            shares),
        taxonomy.knownTime(),
        TaxonomyWrites.user());
  }

  private TaxonomyRow write(Tx tx, TaxonomyRow row, Classes classes, ClassificationRow wanted) {
    classes.refuseTwin(wanted);
    classes.refusePlace(wanted);
    TaxonomyRow changed = row.grown(writes.now());
    ClassificationStore.insert(tx, Caller.tenant(), classes.placed(wanted), changed.knownTime());
    TaxonomyStore.update(tx, changed);
    return changed;
  }

  private static Problem notEmpty(ClassificationRow gone, String why) {
    return new Problem(
        Reason.RESOURCE_NOT_EMPTY,
        "'" + gone.displayName() + "' can't be deleted: " + why,
        Map.of("resource", gone.id().name()));
  }

  /** The name of the taxonomy that a class's name begins with. */
  private static String taxonomy(String name) {
    try {
      return ClassificationId.parse(name).taxonomy().name();
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }
}
