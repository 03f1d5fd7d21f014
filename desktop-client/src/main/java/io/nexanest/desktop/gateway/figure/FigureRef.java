package io.nexanest.desktop.gateway.figure;

/**
 * A figure as it was on the screen.
 *
 * @param name {@code figures/{figure}:{resource}}
 * @param ledgerPosition only the ledger up to here; 0 means all
 * @param quoteSequence only quotes up to here; 0 means the latest
 */
public record FigureRef(String name, long ledgerPosition, long quoteSequence) {
  public static FigureRef of(String figure, String resource, long position, long sequence) {
    return new FigureRef("figures/" + figure + ":" + resource, position, sequence);
  }
}
