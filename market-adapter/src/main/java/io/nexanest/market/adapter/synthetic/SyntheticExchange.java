package io.nexanest.market.adapter.synthetic;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.paced.Noise;
import io.nexanest.market.adapter.spi.paced.SimulatedListing;
import io.nexanest.market.adapter.spi.paced.SimulatedListing.Moment;
import io.nexanest.market.adapter.spi.paced.TickSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An exchange that never was. Its sessions last from 09:30 to 16:00 UTC on weekdays and follow each
 * other without a pause in real time; a price moves to another level overnight, which makes a gap.
 * About one instrument in 200 is halted at any time: then it has neither bid nor ask, and its last
 * price stands.
 */
final class SyntheticExchange implements TickSource {
  private static final int PICK = 1 << 24;
  private static final int HALT = 1 << 25;
  private static final int HALT_LENGTH = 512;
  private static final int HALT_ODDS = 200;
  private static final double SWING = 0.02;

  private final Noise noise;
  private final SyntheticCalendar calendar;
  private final SyntheticLevels levels;
  private final Map<String, SimulatedListing> listings = new LinkedHashMap<>();
  private final List<SimulatedListing> order;

  SyntheticExchange(Noise noise, int count, SyntheticCalendar calendar, SyntheticLevels levels) {
    this.noise = noise;
    this.calendar = calendar;
    this.levels = levels;
    for (int i = 0; i < count; i++) {
      String symbol = symbol(i);
      listings.put(symbol, new SimulatedListing(symbol, i, SyntheticLevels.SCALE, true));
    }
    this.order = List.copyOf(listings.values());
  }

  /** SYN0001 for 0, and so on. */
  static String symbol(int index) {
    String digits = Integer.toString(index + 1);
    return "SYN" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
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
    SimulatedListing listing = listings.get(symbol);
    if (listing == null) {
      throw new IllegalArgumentException(
          "no symbol '" + symbol + "' among " + symbol(0) + " to " + symbol(order.size() - 1));
    }
    return quote(listing, n);
  }

  private RawTick quote(SimulatedListing listing, long n) {
    long inSession = n % calendar.ticksPerSession();
    double place = (double) inSession / order.size();
    long block = n / order.size() / HALT_LENGTH;
    boolean halted = noise.below(HALT + listing.stream(), block, HALT_ODDS) == 0;
    double where = halted ? placeOf(block) : place;
    double level = levels.close(listing.stream(), calendar.date(n));
    double price = level * (1 + SWING * noise.at(listing.stream(), where));
    Moment moment = new Moment(n, place, calendar.micros(n));
    return listing.quote(noise, price, moment, halted ? QuoteFlags.HALTED : 0);
  }

  /** The place in its session at which a block of ticks began. */
  private double placeOf(long block) {
    long begin = block * HALT_LENGTH * order.size();
    return (double) (begin % calendar.ticksPerSession()) / order.size();
  }
}
