package io.nexanest.portfolio.tree;

import io.nexanest.core.taxonomy.Classification;
import io.nexanest.kernel.taxonomy.ClassificationId;
import java.util.Optional;

/** A class as stored, in one of its states. */
public record ClassificationRow(
    ClassificationId id,
    Optional<ClassificationId> parent,
    String displayName,
    String colour,
    int ordinal) {

  public ClassificationRow at(int place) {
    return new ClassificationRow(id, parent, displayName, colour, place);
  }

  public Classification classification() {
    return new Classification(id, parent, displayName);
  }
}
