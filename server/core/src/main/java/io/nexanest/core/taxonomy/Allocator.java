package io.nexanest.core.taxonomy;

import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.trace.RecordingTrace;
import io.nexanest.core.trace.Trace;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import java.util.List;

/** Values a scope by the classes of a tree, and explains each figure of it. */
public final class Allocator {
  /** Those that a node has. */
  public static final List<Figure> FIGURES = List.of(
      Figure.VALUE, Figure.COST_BASIS, Figure.UNREALISED_GAIN, Figure.REALISED_GAIN, Figure.INCOME);

  private Allocator() {}

  /** A tree with what is put into it on the book's date. */
  public record Classes(Tree tree, Assignments assignments) {}

  /** Every figure of every node. */
  public static Allocation allocate(Book book, Scope scope, Market market, Classes classes) {
    NodeFigures figures = new NodeFigures(book, scope, market, classes, Trace.silent());
    FIGURES.forEach(figure -> figures.figure(figure, new Node.Whole()));
    return figures.allocation();
  }

  /**
   * How a figure of a node came about: the same calculation, recorded.
   *
   * @throws IllegalArgumentException for a figure that nodes do not have
   */
  public static Proof explain(
      Figure figure, Node node, Book book, Scope scope, Market market, Classes classes) {
    if (!FIGURES.contains(figure)) {
      throw new IllegalArgumentException(figure.id() + " is not a figure of a class");
    }
    RecordingTrace trace = new RecordingTrace();
    new NodeFigures(book, scope, market, classes, trace).figure(figure, node);
    return trace.proof();
  }
}
