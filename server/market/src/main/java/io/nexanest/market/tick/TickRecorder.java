package io.nexanest.market.tick;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.instrument.Catalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Listens between a provider and the feed: hands everything on, and keeps what is to be stored. A
 * tick tells the state after a trade and not the trade, so that a session's volume that has grown
 * counts as one trade of as much at the last price.
 */
final class TickRecorder implements TickListener {
  private static final long UNKNOWN = -1;

  private final TickListener next;
  private final TickIntake intake;
  private final boolean quotes;
  private final Catalogue catalogue;
  private final Map<String, Integer> indexes;
  private final long[] volumes;

  TickRecorder(
      TickListener next,
      TickIntake intake,
      boolean quotes,
      Catalogue catalogue,
      Map<String, Integer> indexes) {
    this.next = next;
    this.intake = intake;
    this.quotes = quotes;
    this.catalogue = catalogue;
    this.indexes = Map.copyOf(indexes);
    this.volumes = new long[catalogue.size()];
    java.util.Arrays.fill(volumes, UNKNOWN);
  }

  @Override
  public void onTick(RawTick tick) {
    next.onTick(tick);
    Integer index = indexes.get(tick.symbol());
    if (index == null) {
      return;
    }
    int scale = catalogue.at(index).priceScale();
    UUID instrument = catalogue.at(index).id().uuid();
    if ((tick.flags() & QuoteFlags.NO_LAST) == 0 && tick.last() > 0) {
      trade(tick, index, scale, instrument);
    }
    if (quotes && (tick.flags() & (QuoteFlags.NO_BID | QuoteFlags.NO_ASK)) == 0) {
      intake.take(new Tick.Quoted(
          instrument,
          tick.providerTimeMicros(),
          rescale(tick.bid(), tick.scale(), scale),
          rescale(tick.ask(), tick.scale(), scale),
          units(tick, tick.bidSize()),
          units(tick, tick.askSize())));
    }
  }

  @Override
  public void onState(FeedState state, String detail) {
    next.onState(state, detail);
  }

  private void trade(RawTick tick, int index, int scale, UUID instrument) {
    long before = volumes[index];
    long volume = units(tick, tick.volume());
    volumes[index] = volume;
    // What was traded before the first tick, or before a session's volume began anew, is not known.
    if (before == UNKNOWN || volume <= before) {
      return;
    }
    intake.take(new Tick.Trade(
        instrument,
        tick.providerTimeMicros(),
        rescale(tick.last(), tick.scale(), scale),
        volume - before,
        Optional.empty()));
  }

  /** What is stored counts whole units. */
  private static long units(RawTick tick, long size) {
    return tick.sizeScale() == 0
        ? size
        : BigDecimal.valueOf(size, tick.sizeScale())
            .setScale(0, RoundingMode.DOWN)
            .longValue();
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
