package io.nexanest.portfolio.realised;

import io.nexanest.core.realised.RealisedGain;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.time.AsOf;
import java.util.List;

/**
 * Realised gains of a scope, by date.
 *
 * @param preview whether the disposal is not booked, so that it has no name
 */
public record GainReport(
    List<RealisedGain> gains, AsOf asOf, CurrencyCode currency, boolean preview) {
  public GainReport {
    gains = List.copyOf(gains);
  }
}
