package io.nexanest.desktop.gateway.figure;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.valuation.Valuation;

/**
 * A figure as it was on the screen.
 *
 * @param name {@code figures/{figure}:{resource}}
 * @param ledgerPosition only the ledger up to here; 0 means all
 * @param quoteSequence only quotes up to here; 0 means the latest
 * @param asOf the question that it answers
 */
public record FigureRef(String name, long ledgerPosition, long quoteSequence, AsOf asOf) {
  /** A figure of something that a valuation answered. */
  public static FigureRef of(String figure, String resource, Valuation shown, AsOf asOf) {
    return new FigureRef(
        "figures/" + figure + ":" + resource, shown.ledgerPosition(), shown.quoteSequence(), asOf);
  }
}
