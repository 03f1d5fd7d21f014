package io.nexanest.desktop.gateway.remote.gain;

import io.nexanest.api.portfolio.v1.HoldingTerm;
import io.nexanest.api.portfolio.v1.ListRealisedGainsResponse;
import io.nexanest.desktop.gateway.gain.GainTotal;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.gateway.gain.Term;
import io.nexanest.desktop.gateway.remote.TransactionCodec;
import io.nexanest.desktop.gateway.remote.ValuationCodec;
import io.nexanest.wire.Dates;
import java.util.Optional;

/** Gains of the wire as gains of the workstation. */
final class GainCodec {
  private GainCodec() {}

  static Gains gains(ListRealisedGainsResponse from) {
    return new Gains(
        from.getGainsList().stream().map(GainCodec::gain).toList(),
        from.getTotalsList().stream()
            .map(one -> new GainTotal(
                term(one.getTerm()),
                ValuationCodec.number(one.getProceeds()),
                ValuationCodec.number(one.getCost()),
                ValuationCodec.number(one.getGain())))
            .toList(),
        from.getCurrencyCode(),
        from.getOmittedCount());
  }

  private static RealisedGain gain(io.nexanest.api.portfolio.v1.RealisedGain from) {
    return new RealisedGain(
        from.getAccount(),
        from.getInstrument(),
        from.getTransaction(),
        TransactionCodec.type(from.getType()),
        from.getOpenedBy(),
        from.hasOpenDate() ? Optional.of(Dates.decode(from.getOpenDate())) : Optional.empty(),
        Dates.decode(from.getCloseDate()),
        from.getHeldDays(),
        term(from.getTerm()),
        ValuationCodec.number(from.getQuantity()),
        ValuationCodec.number(from.getProceeds()),
        ValuationCodec.number(from.getCost()),
        ValuationCodec.number(from.getGain()),
        ValuationCodec.number(from.getPriceGain()),
        ValuationCodec.number(from.getCurrencyGain()),
        from.getWashedByList());
  }

  private static Term term(HoldingTerm from) {
    return switch (from) {
      case HOLDING_TERM_SHORT -> Term.SHORT;
      case HOLDING_TERM_LONG -> Term.LONG;
      case HOLDING_TERM_NONE -> Term.NONE;
      case HOLDING_TERM_UNSPECIFIED, UNRECOGNIZED -> Term.OTHER;
    };
  }
}
