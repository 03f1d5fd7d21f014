package io.nexanest.desktop.gateway.gain;

import java.util.List;

/**
 * Gains by lot with their sums by term.
 *
 * @param omitted how many gains more there are than the server lists
 */
public record Gains(
    List<RealisedGain> gains, List<GainTotal> totals, String currency, int omitted) {
  public static final Gains NONE = new Gains(List.of(), List.of(), "", 0);

  public Gains {
    gains = List.copyOf(gains);
    totals = List.copyOf(totals);
  }
}
