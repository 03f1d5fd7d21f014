package io.nexanest.desktop.gateway.remote.instrument;

import com.google.protobuf.FieldMask;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.desktop.gateway.market.own.InstrumentAct;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.market.own.InstrumentField;
import io.nexanest.desktop.gateway.market.own.InstrumentSheet;
import io.nexanest.desktop.gateway.market.own.Mark;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instruments between text and wire; what was typed goes out so that the server judges it. */
final class SheetCodec {
  private SheetCodec() {}

  static InstrumentSheet sheet(Instrument from) {
    Map<InstrumentField, String> values = new EnumMap<>(InstrumentField.class);
    values.put(InstrumentField.ASSET_CLASS, from.getAssetClass());
    values.put(InstrumentField.DISPLAY_NAME, from.getDisplayName());
    values.put(
        InstrumentField.SYMBOL,
        from.getListingsList().stream().map(Listing::getSymbol).findFirst().orElse(""));
    values.put(InstrumentField.CURRENCY, from.getCurrencyCode());
    values.put(InstrumentField.SECTOR, from.getSector());
    values.put(
        InstrumentField.IDENTIFIERS,
        from.getIdentifiersList().stream()
            .map(one -> one.getScheme() + " " + one.getValue())
            .collect(Collectors.joining(", ")));
    values.put(InstrumentField.PRICE_SCALE, String.valueOf(from.getPriceScale()));
    values.put(
        InstrumentField.MULTIPLIER, from.hasMultiplier() ? from.getMultiplier().getValue() : "");
    values.put(InstrumentField.MARGINED, Typed.flag(from.getMargined()));
    TermsText.read(from.getTerms(), values);
    values.values().removeIf(String::isEmpty);
    return new InstrumentSheet(
        from.getName(),
        from.getPrivateToTenant(),
        from.getEtag(),
        from.hasLastPriceDate()
            ? Optional.of(Dates.decode(from.getLastPriceDate()))
            : Optional.empty(),
        values);
  }

  static Mark mark(io.nexanest.api.market.v1.Mark from) {
    return new Mark(
        from.getName(),
        from.hasDate() ? Dates.decode(from.getDate()) : LocalDate.EPOCH,
        new BigDecimal(from.getPrice().getValue()),
        from.getSource(),
        Times.decode(from.getKnownTime()));
  }

  static Instrument instrument(InstrumentChange change) {
    Instrument.Builder to = Instrument.newBuilder()
        .setName(change.name())
        .setEtag(change.etag())
        .setDisplayName(change.value(InstrumentField.DISPLAY_NAME))
        .setSector(change.value(InstrumentField.SECTOR))
        .addAllIdentifiers(identifiers(change.value(InstrumentField.IDENTIFIERS)));
    if (change.act() == InstrumentAct.CREATE) {
      to.setAssetClass(change.value(InstrumentField.ASSET_CLASS))
          .setCurrencyCode(change.value(InstrumentField.CURRENCY))
          .setPriceScale(Typed.count(change.value(InstrumentField.PRICE_SCALE)))
          .setMargined(Boolean.parseBoolean(change.value(InstrumentField.MARGINED)));
      String symbol = change.value(InstrumentField.SYMBOL);
      if (!symbol.isEmpty()) {
        to.addListings(Listing.newBuilder().setSymbol(symbol));
      }
      String multiplier = change.value(InstrumentField.MULTIPLIER);
      if (!multiplier.isEmpty()) {
        to.setMultiplier(Typed.decimal(multiplier));
      }
    }
    TermsText.write(change).ifPresent(to::setTerms);
    return to.build();
  }

  static FieldMask mask(InstrumentChange change) {
    return FieldMask.newBuilder()
        .addAllPaths(change.changed().stream()
            .map(field -> switch (field) {
              case DISPLAY_NAME, SECTOR, IDENTIFIERS -> field.wire();
              default -> "terms";
            })
            .distinct()
            .sorted()
            .toList())
        .build();
  }

  static io.nexanest.api.market.v1.Mark mark(InstrumentChange change) {
    io.nexanest.api.market.v1.Mark.Builder to = io.nexanest.api.market.v1.Mark.newBuilder()
        .setPrice(Typed.decimal(change.value(InstrumentField.MARK_PRICE)))
        .setSource(change.value(InstrumentField.MARK_SOURCE));
    Typed.date(change.value(InstrumentField.MARK_DATE)).ifPresent(to::setDate);
    return to.build();
  }

  // A value without a scheme is sent so, and the server says at the field what is missing.
  private static List<InstrumentIdentifier> identifiers(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> {
          String[] parts = one.split("\\s+", 2);
          return parts.length < 2
              ? InstrumentIdentifier.newBuilder().setValue(one).build()
              : InstrumentIdentifier.newBuilder()
                  .setScheme(parts[0].toUpperCase(java.util.Locale.ROOT))
                  .setValue(parts[1])
                  .build();
        })
        .toList();
  }
}
