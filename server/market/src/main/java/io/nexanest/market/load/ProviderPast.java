package io.nexanest.market.load;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.history.Bar;
import io.nexanest.market.history.CorporateAction;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.StableId;
import io.nexanest.market.rate.RateSeries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A provider's past in this slice's words. */
final class ProviderPast {
  private static final LocalDate EARLY = LocalDate.of(1900, 1, 1);
  private static final int SCALE_STANDARD = 2;
  private static final int SCALE_LIVE = 4;
  private static final int SCALE_COIN = 8;

  private final Provider provider;
  private final long knownUs;

  ProviderPast(Provider provider, long knownUs) {
    this.provider = provider;
    this.knownUs = knownUs;
  }

  static UUID id(RawInstrument raw) {
    return StableId.ofListing(raw.mic(), raw.symbol());
  }

  /** An instrument as it is written when it is new. */
  Instrument instrument(RawInstrument raw) {
    return instrument(
        raw, raw(raw.symbol()).stream().mapToInt(RawBar::scale).max().orElse(SCALE_STANDARD));
  }

  /** The same for a feed, which tells nothing of the past from which a scale could follow. */
  static Instrument instrumentOfFeed(RawInstrument raw) {
    return instrument(raw, raw.assetClass().equalsIgnoreCase("CRYPTO") ? SCALE_COIN : SCALE_LIVE);
  }

  private static Instrument instrument(RawInstrument raw, int scale) {
    return new Instrument(
        new InstrumentId(id(raw)),
        raw.name(),
        raw.assetClass().toLowerCase(Locale.ROOT),
        raw.sector(),
        raw.currency().code(),
        scale,
        raw.isin().isEmpty() ? List.of() : List.of(new Instrument.Identifier("ISIN", raw.isin())),
        List.of(new Instrument.Listing(raw.mic(), raw.symbol(), raw.currency().code())));
  }

  /** The bars of a symbol by day, at a scale. */
  List<Bar> bars(String symbol, int scale) {
    return raw(symbol).stream().map(bar -> bar(bar, scale)).toList();
  }

  /** The bars of a symbol from a date to a date, by day, at a scale. */
  List<Bar> bars(String symbol, LocalDate from, LocalDate to, int scale) {
    return provider.history().bars(symbol, from, to).stream()
        .map(bar -> bar(bar, scale))
        .toList();
  }

  List<CorporateAction> actions(String symbol, UUID instrument) {
    return provider.history().corporateActions(symbol).stream()
        .map(action -> action(action, instrument))
        .toList();
  }

  /** The rates by currency, each by day. */
  Map<String, List<RateSeries.Rate>> rates() {
    Map<String, List<RateSeries.Rate>> rates = new TreeMap<>();
    for (RawRate raw : provider.history().rates(EARLY, provider.businessDate())) {
      rates
          .computeIfAbsent(raw.currency().code(), code -> new ArrayList<>())
          .add(new RateSeries.Rate(
              (int) raw.date().toEpochDay(), raw.unitsPerUsd(), provider.id(), knownUs));
    }
    return rates;
  }

  private List<RawBar> raw(String symbol) {
    return provider.history().bars(symbol, EARLY, provider.businessDate());
  }

  private Bar bar(RawBar raw, int scale) {
    boolean ranged = !raw.closeOnly();
    return new Bar(
        (int) raw.date().toEpochDay(),
        rescale(raw.close(), raw.scale(), scale),
        ranged ? rescale(raw.open(), raw.scale(), scale) : Bar.ABSENT,
        ranged ? rescale(raw.high(), raw.scale(), scale) : Bar.ABSENT,
        ranged ? rescale(raw.low(), raw.scale(), scale) : Bar.ABSENT,
        raw.volume() > 0 ? raw.volume() : Bar.ABSENT,
        provider.id(),
        knownUs);
  }

  private CorporateAction action(RawCorporateAction raw, UUID instrument) {
    return switch (raw) {
      case RawCorporateAction.Split split ->
        new CorporateAction.Split(
            StableId.of("split", instrument.toString(), split.exDate().toString()),
            instrument,
            split.exDate(),
            BigDecimal.valueOf(split.newUnits()),
            BigDecimal.valueOf(split.oldUnits()),
            provider.id(),
            knownUs);
      case RawCorporateAction.Dividend dividend ->
        new CorporateAction.Dividend(
            StableId.of("dividend", instrument.toString(), dividend.exDate().toString()),
            instrument,
            dividend.exDate(),
            dividend.payDate(),
            dividend.amount(),
            dividend.currency().code(),
            provider.id(),
            knownUs);
    };
  }

  private static long rescale(long value, int from, int to) {
    return from == to
        ? value
        : BigDecimal.valueOf(value, from)
            .setScale(to, RoundingMode.HALF_EVEN)
            .unscaledValue()
            .longValueExact();
  }
}
