package io.nexanest.portfolio.taxonomy;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.tree.ClassificationRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The classes of one tree as they are, and what may become of them. */
final class Classes {
  private static final Pattern COLOUR = Pattern.compile("(#[0-9a-f]{6})?");

  private final List<ClassificationRow> rows;

  Classes(List<ClassificationRow> rows) {
    this.rows = rows;
  }

  /** The class of that name; {@link Problem} not found if the tree has none. */
  ClassificationRow require(String name) {
    return rows.stream()
        .filter(row -> row.id().name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.notFound(name));
  }

  /** The class to be part of; empty for the top. */
  Optional<ClassificationId> parent(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(require(name).id());
  }

  /** Those directly below, in their order. */
  List<ClassificationRow> below(Optional<ClassificationId> parent) {
    return rows.stream()
        .filter(row -> row.parent().equals(parent))
        .sorted(Comparator.comparingInt(ClassificationRow::ordinal))
        .toList();
  }

  void refuseMore() {
    if (rows.size() >= Limits.CLASSIFICATIONS_A_TAXONOMY) {
      throw Problem.quota(
          "classifications_a_taxonomy",
          "classes in this taxonomy",
          Limits.CLASSIFICATIONS_A_TAXONOMY);
    }
  }

  /** Refuses a title that another class beside it has. */
  void refuseTwin(ClassificationRow wanted) {
    for (ClassificationRow row : below(wanted.parent())) {
      if (!row.id().equals(wanted.id())
          && row.displayName().equalsIgnoreCase(wanted.displayName())) {
        throw new Problem(
            Reason.RESOURCE_EXISTS,
            "there is a class '" + row.displayName() + "' beside it; call it something else",
            Map.of("resource", row.id().name()));
      }
    }
  }

  /** Refuses a place below itself, or too deep. */
  void refusePlace(ClassificationRow wanted) {
    int above = 0;
    Set<ClassificationId> seen = new HashSet<>(Set.of(wanted.id()));
    Optional<ClassificationId> at = wanted.parent();
    while (at.isPresent()) {
      if (!seen.add(at.get())) {
        throw Problem.invalid(
            "classification.parent",
            Reason.FIELD_INVALID,
            "'" + wanted.displayName() + "' can't be a part of what is a part of it");
      }
      above++;
      at = require(at.get().name()).parent();
    }
    int levels = above + height(wanted.id());
    if (levels > Limits.CLASSIFICATION_LEVELS) {
      throw Problem.invalid(
          "classification.parent",
          Reason.FIELD_INVALID,
          "makes " + levels + " levels; " + Limits.CLASSIFICATION_LEVELS + " is the most");
    }
  }

  private int height(ClassificationId id) {
    return 1
        + below(Optional.of(id)).stream()
            .mapToInt(row -> height(row.id()))
            .max()
            .orElse(0);
  }

  /** The wanted class at its place among those beside it, with those whose place that changes. */
  List<ClassificationRow> placed(ClassificationRow wanted) {
    List<ClassificationRow> beside = new ArrayList<>(below(wanted.parent()));
    beside.removeIf(row -> row.id().equals(wanted.id()));
    beside.add(Math.clamp(wanted.ordinal(), 0, beside.size()), wanted);
    List<ClassificationRow> changed = new ArrayList<>();
    for (int i = 0; i < beside.size(); i++) {
      ClassificationRow row = beside.get(i);
      if (row.equals(wanted) || row.ordinal() != i) {
        changed.add(row.at(i));
      }
    }
    return changed;
  }

  static void title(Fields fields, String title) {
    fields.text("classification.display_name", title, Limits.NAME_CHARACTERS);
  }

  static void colour(Fields fields, String colour) {
    if (!COLOUR.matcher(colour).matches()) {
      fields.wrong(
          "classification.colour",
          Reason.FIELD_INVALID,
          "is a colour such as #2f80ed, or empty, not '" + colour + "'");
    }
  }
}
