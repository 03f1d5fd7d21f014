package io.nexanest.core.taxonomy;

import io.nexanest.kernel.taxonomy.ClassificationId;

/** A place in a tree that has figures. */
public sealed interface Node {
  /** All of the scope. */
  record Whole() implements Node {}

  /** A class with all that is below it. */
  record OfClass(ClassificationId id) implements Node {}

  /** What no assignment puts anywhere. */
  record Unclassified() implements Node {}
}
