package io.nexanest.portfolio.valuation;

import io.nexanest.api.portfolio.v1.Waterfall;
import io.nexanest.api.portfolio.v1.WaterfallCheck;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;

/** A waterfall as a message. */
final class WaterfallCodec {
  private WaterfallCodec() {}

  static Waterfall encode(Standpoint standpoint, io.nexanest.core.waterfall.Waterfall waterfall) {
    Waterfall.Builder to = Waterfall.newBuilder()
        .setName(standpoint.view().name())
        .setFromDate(Dates.encode(waterfall.from()))
        .setAsOf(AsOfs.encode(standpoint.asOf()))
        .setCurrencyCode(waterfall.view().code())
        .setOpening(Decimals.encode(waterfall.opening()))
        .setPriceGain(Decimals.encode(waterfall.priceGain()))
        .setAccruedInterest(Decimals.encode(waterfall.accruedInterest()))
        .setIncome(Decimals.encode(waterfall.income()))
        .setFees(Decimals.encode(waterfall.fees()))
        .setTaxes(Decimals.encode(waterfall.taxes()))
        .setCurrencySecurities(Decimals.encode(waterfall.currencySecurities()))
        .setCurrencyCash(Decimals.encode(waterfall.currencyCash()))
        .setCurrencyDealing(Decimals.encode(waterfall.currencyDealing()))
        .setFlows(Decimals.encode(waterfall.flows()))
        .setRounding(Decimals.encode(waterfall.rounding()))
        .setClosing(Decimals.encode(waterfall.closing()));
    waterfall
        .checks()
        .forEach(check -> to.addChecks(
            WaterfallCheck.newBuilder().setText(check.rule()).setPassed(check.passed())));
    return to.build();
  }
}
