package io.nexanest.portfolio.realised;

import io.nexanest.api.portfolio.v1.HoldingTerm;
import io.nexanest.api.portfolio.v1.ListRealisedGainsResponse;
import io.nexanest.api.portfolio.v1.RealisedGainTotal;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.core.realised.RealisedGain;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Realised gains as messages. */
public final class GainCodec {
  private GainCodec() {}

  public static ListRealisedGainsResponse encode(GainReport report) {
    ListRealisedGainsResponse.Builder to = ListRealisedGainsResponse.newBuilder()
        .setAsOf(AsOfs.encode(report.asOf()))
        .setCurrencyCode(report.currency().code())
        .setOmittedCount(Math.max(0, report.gains().size() - Limits.REPORT_ROWS));
    report.gains().stream()
        .limit(Limits.REPORT_ROWS)
        .map(gain -> gain(gain, report.preview()))
        .forEach(to::addGains);
    for (RealisedGain.Term term : RealisedGain.Term.values()) {
      List<RealisedGain> some =
          report.gains().stream().filter(gain -> gain.term() == term).toList();
      if (!some.isEmpty()) {
        to.addTotals(RealisedGainTotal.newBuilder()
            .setTerm(term(term))
            .setProceeds(Decimals.encode(sum(some, gain -> gain.proceeds().view())))
            .setCost(Decimals.encode(sum(some, gain -> gain.cost().view())))
            .setGain(Decimals.encode(sum(some, RealisedGain::gain))));
      }
    }
    return to.build();
  }

  private static io.nexanest.api.portfolio.v1.RealisedGain gain(
      RealisedGain gain, boolean preview) {
    var to = io.nexanest.api.portfolio.v1.RealisedGain.newBuilder()
        .setAccount(gain.account().name())
        .setInstrument(gain.instrument().name())
        .setType(
            TransactionType.valueOf("TRANSACTION_TYPE_" + gain.disposal().type().name()))
        .setCloseDate(Dates.encode(gain.disposal().date()))
        .setHeldDays(gain.heldDays())
        .setTerm(term(gain.term()))
        .setQuantity(Decimals.encode(gain.quantity()))
        .setProceeds(Decimals.encode(gain.proceeds().view()))
        .setCost(Decimals.encode(gain.cost().view()))
        .setGain(Decimals.encode(gain.gain()))
        .setPriceGain(Decimals.encode(gain.priceGain()))
        .setCurrencyGain(Decimals.encode(gain.currencyGain()))
        .addAllWashedBy(gain.washedBy().stream().map(TransactionId::name).toList());
    gain.lot()
        .ifPresent(
            lot -> to.setOpenedBy(lot.openedBy().name()).setOpenDate(Dates.encode(lot.date())));
    if (!preview) {
      to.setTransaction(gain.disposal().id().name());
    }
    return to.build();
  }

  private static HoldingTerm term(RealisedGain.Term term) {
    return HoldingTerm.valueOf("HOLDING_TERM_" + term.name());
  }

  private static BigDecimal sum(List<RealisedGain> gains, Function<RealisedGain, BigDecimal> part) {
    return gains.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
