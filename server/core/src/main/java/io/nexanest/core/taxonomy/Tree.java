package io.nexanest.core.taxonomy;

import io.nexanest.kernel.taxonomy.ClassificationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Classes in their order, below the whole; what is unclassified stands last. */
public final class Tree {
  private static final Node WHOLE = new Node.Whole();

  private final Map<ClassificationId, Classification> classes = new LinkedHashMap<>();
  private final Map<Node, List<Node>> children = new HashMap<>();

  /**
   * A tree of these.
   *
   * @param classifications siblings in their order; parents may come after their children
   * @throws IllegalArgumentException if a parent is not among them, or is below its own child
   */
  public Tree(List<Classification> classifications) {
    classifications.forEach(one -> classes.put(one.id(), one));
    for (Classification one : classifications) {
      Node parent = one.parent().<Node>map(Node.OfClass::new).orElse(WHOLE);
      one.parent().ifPresent(id -> require(id, one));
      climb(one);
      children.computeIfAbsent(parent, key -> new ArrayList<>()).add(new Node.OfClass(one.id()));
    }
    children.computeIfAbsent(WHOLE, key -> new ArrayList<>()).add(new Node.Unclassified());
  }

  public boolean has(ClassificationId id) {
    return classes.containsKey(id);
  }

  /** In their order. */
  public List<Node> children(Node node) {
    return List.copyOf(children.getOrDefault(node, List.of()));
  }

  /** The whole first, each class before what is below it, what is unclassified last. */
  public List<Node> nodes() {
    List<Node> all = new ArrayList<>();
    add(WHOLE, all);
    return all;
  }

  /** What people call it. */
  public String title(Node node) {
    return switch (node) {
      case Node.Whole() -> "Whole";
      case Node.Unclassified() -> "Unclassified";
      case Node.OfClass(ClassificationId id) -> {
        Classification found = classes.get(id);
        yield found == null ? id.name() : found.title();
      }
    };
  }

  private void add(Node node, List<Node> all) {
    all.add(node);
    children(node).forEach(child -> add(child, all));
  }

  private void require(ClassificationId parent, Classification child) {
    if (!has(parent)) {
      throw new IllegalArgumentException(
          "'" + child.title() + "' is below " + parent.name() + ", which is not in the tree");
    }
  }

  private void climb(Classification from) {
    Set<ClassificationId> seen = new HashSet<>();
    Classification at = from;
    while (at != null && at.parent().isPresent()) {
      if (!seen.add(at.id())) {
        throw new IllegalArgumentException("'" + from.title() + "' is below itself");
      }
      at = classes.get(at.parent().get());
    }
  }
}
