package io.nexanest.market.instrument;

import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.util.Optional;

/** Instruments as messages. */
public final class InstrumentCodec {
  private InstrumentCodec() {}

  public static io.nexanest.api.market.v1.Instrument encode(
      Instrument instrument, Optional<PriceSpans.Span> span) {
    var message = io.nexanest.api.market.v1.Instrument.newBuilder()
        .setName(instrument.id().name())
        .setDisplayName(instrument.displayName())
        .setAssetClass(instrument.assetClass())
        .setSector(instrument.sector())
        .setCurrencyCode(instrument.currency())
        .setPriceScale(instrument.priceScale())
        .setMultiplier(Decimals.encode(instrument.terms().multiplier()))
        .setMargined(instrument.terms().margined())
        .setPrivateToTenant(instrument.isPrivate());
    instrument.terms().contract().ifPresent(c -> message.setTerms(TermsCodec.encode(c)));
    if (instrument.isPrivate()) {
      message.setEtag(Etags.of(instrument.version()));
    }
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
