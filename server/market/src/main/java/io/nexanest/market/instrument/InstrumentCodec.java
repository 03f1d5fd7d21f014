package io.nexanest.market.instrument;

import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.wire.Dates;
import java.util.Optional;

final class InstrumentCodec {
  private InstrumentCodec() {}

  static io.nexanest.api.market.v1.Instrument encode(
      Instrument instrument, Optional<PriceSpans.Span> span) {
    var message = io.nexanest.api.market.v1.Instrument.newBuilder()
        .setName(instrument.id().name())
        .setDisplayName(instrument.displayName())
        .setAssetClass(instrument.assetClass())
        .setSector(instrument.sector())
        .setCurrencyCode(instrument.currency())
        .setPriceScale(instrument.priceScale());
    instrument
        .identifiers()
        .forEach(i -> message.addIdentifiers(
            InstrumentIdentifier.newBuilder().setScheme(i.scheme()).setValue(i.value())));
    instrument
        .listings()
        .forEach(l -> message.addListings(Listing.newBuilder()
            .setMic(l.mic())
            .setSymbol(l.symbol())
            .setCurrencyCode(l.currency())));
    span.ifPresent(s -> message
        .setFirstPriceDate(Dates.encode(s.first()))
        .setLastPriceDate(Dates.encode(s.last())));
    return message.build();
  }
}
