package io.nexanest.portfolio.allocation;

import io.nexanest.core.taxonomy.Node;
import io.nexanest.kernel.taxonomy.ClassificationId;
import io.nexanest.kernel.taxonomy.TaxonomyId;
import io.nexanest.platform.rpc.Problem;
import java.util.Optional;

/**
 * The resource whose figures a node's are: {@code portfolios/abc/taxonomies/xyz} for the whole,
 * with {@code /classifications/…} or {@code /unclassified} behind it for a part.
 */
public record NodeName(String scope, TaxonomyId taxonomy, Node node) {
  private static final String TAXONOMY = "/" + TaxonomyId.COLLECTION + "/";
  private static final String UNCLASSIFIED = "/unclassified";

  public String text() {
    return scope + "/"
        + switch (node) {
          case Node.Whole() -> taxonomy.name();
          case Node.Unclassified() -> taxonomy.name() + UNCLASSIFIED;
          case Node.OfClass(ClassificationId id) -> id.name();
        };
  }

  /** Empty for a resource that is no node; {@link Problem} not found for one that can't be. */
  public static Optional<NodeName> parse(String resource) {
    int at = resource.indexOf(TAXONOMY);
    if (at < 0) {
      return Optional.empty();
    }
    String scope = resource.substring(0, at);
    String name = resource.substring(at + 1);
    try {
      if (name.endsWith(UNCLASSIFIED)) {
        TaxonomyId id = TaxonomyId.parse(name.substring(0, name.length() - UNCLASSIFIED.length()));
        return Optional.of(new NodeName(scope, id, new Node.Unclassified()));
      }
      if (name.contains("/classifications/")) {
        ClassificationId id = ClassificationId.parse(name);
        return Optional.of(new NodeName(scope, id.taxonomy(), new Node.OfClass(id)));
      }
      return Optional.of(new NodeName(scope, TaxonomyId.parse(name), new Node.Whole()));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(resource);
    }
  }
}
