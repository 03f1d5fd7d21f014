package io.nexanest.market.rate;

import io.nexanest.api.market.v1.CrossRate;
import io.nexanest.api.market.v1.CrossRateLeg;
import io.nexanest.api.market.v1.CrossRateQuote;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.time.LocalDate;

/** Cross rates on the wire. */
final class CrossRateCodec {
  private CrossRateCodec() {}

  static CrossRate encode(CrossRates.Cross cross) {
    return CrossRate.newBuilder()
        .setRate(Decimals.encode(cross.rate()))
        .setSignificantDigits(cross.digits())
        .addAllLegs(cross.legs().stream().map(CrossRateCodec::encode).toList())
        .build();
  }

  private static CrossRateLeg encode(CrossRates.Leg leg) {
    return CrossRateLeg.newBuilder()
        .setFromCurrencyCode(leg.from())
        .setToCurrencyCode(leg.to())
        .setRate(Decimals.encode(leg.rate()))
        .setSignificantDigits(leg.digits())
        .addAllQuotes(leg.quotes().stream().map(CrossRateCodec::encode).toList())
        .build();
  }

  private static CrossRateQuote encode(CrossRates.Quote quote) {
    return CrossRateQuote.newBuilder()
        .setCurrencyCode(quote.currency())
        .setUnitsPerUsd(Decimals.encode(quote.rate().unitsPerUsd()))
        .setDate(Dates.encode(LocalDate.ofEpochDay(quote.rate().day())))
        .setSource(quote.rate().source())
        .build();
  }
}
