package io.nexanest.market.adapter.replay;

import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.paced.Noise;
import io.nexanest.market.adapter.spi.paced.SimulatedListing;
import io.nexanest.market.adapter.spi.paced.SimulatedListing.Moment;
import io.nexanest.market.adapter.spi.paced.TickSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Simulated trading on a scenario's last day: each price begins at its real close and swings within
 * two percent of it. Provider time runs from 09:30 in New York, one step a tick.
 */
final class SimulatedDay implements TickSource {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final int PICK = 1 << 24;
  private static final double SWING = 0.02;
  private static final double CALM_START = 64;
  private static final long MICROS = 1_000_000;

  private final Noise noise;
  private final Map<String, Quoted> listings = new LinkedHashMap<>();
  private final List<Quoted> order;
  private final long openMicros;
  private final long ticksPerSecond;

  private record Quoted(SimulatedListing listing, long close) {}

  /** Ticks around the bars' closes; the bars are in a fixed order, which is part of the seed. */
  SimulatedDay(long seed, List<RawBar> lastBars, Set<String> indexes, long ticksPerSecond) {
    this.noise = new Noise(seed);
    this.ticksPerSecond = ticksPerSecond;
    for (RawBar bar : lastBars) {
      boolean tradable = !indexes.contains(bar.symbol());
      var listing = new SimulatedListing(bar.symbol(), listings.size(), bar.scale(), tradable);
      listings.put(bar.symbol(), new Quoted(listing, bar.close()));
    }
    this.order = List.copyOf(listings.values());
    var open = lastBars.getFirst().date().atTime(LocalTime.of(9, 30)).atZone(NEW_YORK);
    this.openMicros = open.toEpochSecond() * MICROS;
  }

  @Override
  public Set<String> symbols() {
    return listings.keySet();
  }

  @Override
  public RawTick at(long n) {
    return quote(order.get(noise.below(PICK, n, order.size())), n);
  }

  @Override
  public RawTick of(String symbol, long n) {
    Quoted quoted = listings.get(symbol);
    if (quoted == null) {
      throw new IllegalArgumentException("no symbol '" + symbol + "' among " + symbols());
    }
    return quote(quoted, n);
  }

  private RawTick quote(Quoted quoted, long n) {
    double place = (double) n / order.size();
    double swing = SWING * Math.min(1, place / CALM_START);
    double price = quoted.close * (1 + swing * noise.at(quoted.listing.stream(), place));
    long micros =
        openMicros + n / ticksPerSecond * MICROS + n % ticksPerSecond * MICROS / ticksPerSecond;
    return quoted.listing.quote(noise, price, new Moment(n, place, micros), 0);
  }
}
