package io.nexanest.market.feed;

import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.quote.Quote;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.wire.QuoteColumns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Where the ticks of all feeds meet, one at a time, which makes it the quote table's one writer.
 *
 * <p>Of an instrument that several feeds tell, the first feed in the order of preference is shown
 * while it is fresh; else the next one that is, marked as a fallback. Where none is fresh, the first
 * one that has said something is shown, marked stale, or closed while its venue does not trade.
 */
public final class QuoteDesk {
  private final Catalogue catalogue;
  private final QuoteHub hub;
  private final InstantSource clock;
  private final long silentAfterMs;
  private final TickTap tap;
  private final ToIntFunction<FeedSource> preference;
  private final Map<Integer, Line> lines = new HashMap<>();
  private final Map<Optional<ExchangeCalendar>, Venue> venues = new HashMap<>();
  private final ExchangeCalendars calendars = ExchangeCalendars.read();

  /** An instrument that is told by a feed or several. */
  private static final class Line {
    private final Optional<ExchangeCalendar> calendar;
    private final List<Offer> offers = new ArrayList<>();
    private Optional<Offer> shown = Optional.empty();
    private int flags;

    Line(Optional<ExchangeCalendar> calendar) {
      this.calendar = calendar;
    }
  }

  /**
   * A desk without feeds.
   *
   * @param silentAfterMs silence after which a price in real time is stale while its venue trades
   * @param preference which of two feeds goes first: the one with the lower number
   */
  public QuoteDesk(
      Catalogue catalogue,
      QuoteHub hub,
      InstantSource clock,
      long silentAfterMs,
      ToIntFunction<FeedSource> preference,
      TickTap tap) {
    this.catalogue = catalogue;
    this.hub = hub;
    this.clock = clock;
    this.silentAfterMs = silentAfterMs;
    this.preference = preference;
    this.tap = tap;
  }

  /** What the feed will say of that instrument goes here from now on. */
  synchronized Offer offer(FeedSource source, int index) {
    Offer offer = new Offer(source, index);
    Instrument instrument = catalogue.at(index);
    Line line = lines.computeIfAbsent(index, _ -> new Line(Venue.calendar(calendars, instrument)));
    line.offers.add(offer);
    line.offers.sort(Comparator.comparingInt(o -> preference.applyAsInt(o.source)));
    venues.computeIfAbsent(line.calendar, hours -> Venue.of(hours, clock.instant()));
    return offer;
  }

  /** Takes a tick. Throws ArithmeticException for a price that the instrument's scale can't hold. */
  synchronized void take(Offer offer, RawTick tick) {
    Instrument instrument = catalogue.at(offer.index);
    Quote said = Normaliser.quote(tick, instrument.priceScale(), instrument.sizeScale());
    Quote marked = offer.take(said, clock.millis());
    tap.heard(offer.source, offer.index, marked);
    Line line = lines.get(offer.index);
    if (line != null) {
      show(line, Optional.of(offer));
    }
  }

  /** Looks which instruments fell silent and which venues opened or closed; now and then. */
  public synchronized void step() {
    Instant now = clock.instant();
    venues.replaceAll((hours, _) -> Venue.of(hours, now));
    lines.values().forEach(line -> show(line, Optional.empty()));
  }

  private void show(Line line, Optional<Offer> spoke) {
    Venue venue = venues.getOrDefault(line.calendar, Venue.UNKNOWN);
    long now = clock.millis();
    Optional<Offer> best = best(line, venue, now);
    best.ifPresent(offer -> {
      int flags = flags(line, offer, venue, now);
      boolean news = spoke.filter(offer::equals).isPresent();
      if (news || flags != line.flags || !line.shown.equals(best)) {
        line.shown = best;
        line.flags = flags;
        Quote quote = offer.shown();
        hub.accept(offer.index, quote.with(quote.last(), flags), offer.source.rank());
      }
    });
  }

  private Optional<Offer> best(Line line, Venue venue, long now) {
    for (Offer offer : line.offers) {
      if (offer.told() && (venue == Venue.CLOSED || !stale(offer, venue, now))) {
        return Optional.of(offer);
      }
    }
    return line.offers.stream().filter(Offer::told).findFirst();
  }

  private boolean stale(Offer offer, Venue venue, long now) {
    return offer.stale(now, venue == Venue.OPEN ? silentAfterMs : Long.MAX_VALUE);
  }

  private int flags(Line line, Offer offer, Venue venue, long now) {
    int flags = offer.shown().flags() & ~QuoteFlags.STALE;
    boolean closed = venue == Venue.CLOSED && !offer.source.simulated();
    if (closed) {
      flags |= QuoteColumns.CLOSED;
    } else if (stale(offer, venue, now)) {
      flags |= QuoteFlags.STALE;
    }
    return line.offers.getFirst().equals(offer) ? flags : flags | QuoteColumns.FALLBACK;
  }
}
