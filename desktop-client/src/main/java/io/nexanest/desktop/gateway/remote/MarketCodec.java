package io.nexanest.desktop.gateway.remote;

import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.desktop.gateway.market.Bars;
import io.nexanest.desktop.gateway.market.FeedState;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.NewInstrument;
import io.nexanest.desktop.gateway.market.Watchlist;
import java.util.List;

/** Market data of the wire as market data of the workstation. */
final class MarketCodec {
  private static final double[] NONE = {};

  private MarketCodec() {}

  static Instrument instrument(io.nexanest.api.market.v1.Instrument from) {
    String symbol =
        from.getListingsCount() > 0 ? from.getListings(0).getSymbol() : from.getDisplayName();
    String isin = from.getIdentifiersList().stream()
        .filter(one -> "ISIN".equals(one.getScheme()))
        .map(one -> one.getValue())
        .findFirst()
        .orElse("");
    return new Instrument(
        from.getName(),
        symbol,
        from.getDisplayName(),
        from.getAssetClass(),
        from.getSector(),
        from.getCurrencyCode(),
        isin,
        from.getPriceScale());
  }

  static io.nexanest.api.market.v1.Instrument encode(NewInstrument from) {
    var to = io.nexanest.api.market.v1.Instrument.newBuilder()
        .setDisplayName(from.displayName())
        .setAssetClass(from.assetClass())
        .setCurrencyCode(from.currency())
        .addListings(Listing.newBuilder().setSymbol(from.symbol()));
    if (!from.isin().isEmpty()) {
      to.addIdentifiers(InstrumentIdentifier.newBuilder().setScheme("ISIN").setValue(from.isin()));
    }
    return to.build();
  }

  static Watchlist watchlist(io.nexanest.api.market.v1.Watchlist from) {
    return new Watchlist(
        from.getName(), from.getDisplayName(), from.getInstrumentsList(), from.getEtag());
  }

  static FeedState state(io.nexanest.api.market.v1.FeedState from) {
    return switch (from) {
      case FEED_STATE_LIVE -> FeedState.LIVE;
      case FEED_STATE_DELAYED -> FeedState.DELAYED;
      case FEED_STATE_STALE -> FeedState.STALE;
      case FEED_STATE_HALTED -> FeedState.HALTED;
      case FEED_STATE_UNSPECIFIED, UNRECOGNIZED -> FeedState.UNKNOWN;
    };
  }

  /** Candles are only kept where every block has them: half a chart of candles would mislead. */
  static Bars bars(String instrument, List<StreamBarsResponse> blocks) {
    int size = blocks.stream().mapToInt(StreamBarsResponse::getDayStepsCount).sum();
    boolean candles =
        size > 0 && blocks.stream().allMatch(b -> b.getOpenStepsCount() == b.getDayStepsCount());
    boolean volume =
        size > 0 && blocks.stream().allMatch(b -> b.getVolumesCount() == b.getDayStepsCount());
    Bars bars = new Bars(
        instrument,
        blocks.isEmpty() ? 2 : blocks.getFirst().getPriceScale(),
        new long[size],
        candles ? new double[size] : NONE,
        candles ? new double[size] : NONE,
        candles ? new double[size] : NONE,
        new double[size],
        volume ? new double[size] : NONE,
        blocks.isEmpty() ? "" : blocks.getFirst().getSource());
    int at = 0;
    for (StreamBarsResponse block : blocks) {
      fill(bars, block, at);
      at += block.getDayStepsCount();
    }
    return bars;
  }

  private static void fill(Bars bars, StreamBarsResponse block, int at) {
    double unit = Math.pow(10, -block.getPriceScale());
    long day = 0;
    long close = 0;
    for (int i = 0; i < block.getDayStepsCount(); i++) {
      day += block.getDaySteps(i);
      close += block.getCloseSteps(i);
      bars.days()[at + i] = day;
      bars.closes()[at + i] = close * unit;
      if (bars.opens().length > 0) {
        bars.opens()[at + i] = (close + block.getOpenSteps(i)) * unit;
        bars.highs()[at + i] = (close + block.getHighSteps(i)) * unit;
        bars.lows()[at + i] = (close - block.getLowSteps(i)) * unit;
      }
      if (bars.volumes().length > 0) {
        bars.volumes()[at + i] = block.getVolumes(i);
      }
    }
  }
}
