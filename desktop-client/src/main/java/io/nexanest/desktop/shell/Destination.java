package io.nexanest.desktop.shell;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.figure.FigureRef;

/**
 * A screen and what it is opened with.
 *
 * @param screen the screen's id
 * @param argument what it shows, or empty
 * @param figure the figure, where a proof is opened
 */
public record Destination(String screen, String argument, FigureRef figure) {
  private static final FigureRef NO_FIGURE = new FigureRef("", 0, 0, AsOf.NOW);

  public static Destination screen(String id) {
    return new Destination(id, "", NO_FIGURE);
  }

  /** The chart of an instrument. */
  public static Destination chart(String instrument) {
    return new Destination("chart", instrument, NO_FIGURE);
  }

  /** The ledger with a transaction chosen. */
  public static Destination transaction(String name) {
    return new Destination("transaction", name, NO_FIGURE);
  }

  /** An instrument of one's own, to state a price of it. */
  public static Destination mark(String instrument) {
    return new Destination("instrument", instrument, NO_FIGURE);
  }

  /** The kept files with one of them chosen. */
  public static Destination document(String name) {
    return new Destination("document", name, NO_FIGURE);
  }

  /** The proof of a figure, as it stood. */
  public static Destination proof(FigureRef figure) {
    return new Destination("proof", "", figure);
  }
}
