package io.nexanest.core.taxonomy;

import io.nexanest.core.book.PositionKey;
import io.nexanest.core.valuation.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A scope by the nodes of a tree; amounts are in view currency.
 *
 * @param nodes in the order of the tree, each with all that is below it
 * @param parts what positions put into the nodes themselves
 */
public record Allocation(List<NodeValue> nodes, List<PartValue> parts) {
  public Allocation {
    nodes = List.copyOf(nodes);
    parts = List.copyOf(parts);
  }

  /** The figures of a node. */
  public record NodeValue(Node node, Map<Figure, BigDecimal> figures) {
    public NodeValue {
      figures = Map.copyOf(figures);
    }

    public BigDecimal get(Figure figure) {
      return figures.getOrDefault(figure, BigDecimal.ZERO);
    }
  }

  /** The figures of a part of a position. */
  public record PartValue(PositionKey position, Portion portion, Map<Figure, BigDecimal> figures) {
    public PartValue {
      figures = Map.copyOf(figures);
    }

    public BigDecimal get(Figure figure) {
      return figures.getOrDefault(figure, BigDecimal.ZERO);
    }
  }

  /** The figures of the scope. */
  public NodeValue whole() {
    return nodes.getFirst();
  }
}
