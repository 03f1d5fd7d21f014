package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.event.MarketEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What waits for the listener. A quote takes the place of one of its symbol that still waits, unless
 * something else of the symbol has come in between, so that order holds; all else waits in full.
 * When it is full the line is to be held, by which nothing is lost.
 */
final class Outbox {
  /** From here on the line is held. */
  static final int FULL = 8_192;

  /** Where it waits; the place stays when a newer quote is put in. */
  private static final class Place {
    private Consumer<FeedListener> what;

    Place(Consumer<FeedListener> what) {
      this.what = what;
    }
  }

  private final FeedListener listener;
  private final Executor delivery;
  private final Runnable drained;
  private final Deque<Place> waiting = new ArrayDeque<>();
  private final Map<String, Place> quotes = new HashMap<>();
  private boolean delivering;
  private long conflated;
  private long broken;

  /**
   * An empty one.
   *
   * @param drained told when it was full and is not any more
   */
  Outbox(FeedListener listener, Executor delivery, Runnable drained) {
    this.listener = listener;
    this.delivery = delivery;
    this.drained = drained;
  }

  void event(MarketEvent event) {
    if (event instanceof MarketEvent.OfBook && !listener.wantsBooks()) {
      return;
    }
    String symbol = event.origin().symbol();
    synchronized (this) {
      if (!(event instanceof MarketEvent.Quote)) {
        quotes.remove(symbol);
        waiting.add(new Place(l -> l.onEvent(event)));
      } else {
        Place earlier = quotes.get(symbol);
        if (earlier == null) {
          Place place = new Place(l -> l.onEvent(event));
          quotes.put(symbol, place);
          waiting.add(place);
        } else {
          earlier.what = l -> l.onEvent(event);
          conflated++;
        }
      }
    }
    deliver();
  }

  /** Something about the feed or an instrument, in order with events. */
  void tell(Consumer<FeedListener> what) {
    synchronized (this) {
      quotes.clear();
      waiting.add(new Place(what));
    }
    deliver();
  }

  synchronized boolean full() {
    return waiting.size() >= FULL;
  }

  /** How many quotes a newer one has replaced. */
  synchronized long conflated() {
    return conflated;
  }

  /** How often the listener has thrown something. */
  synchronized long broken() {
    return broken;
  }

  private void deliver() {
    synchronized (this) {
      if (delivering) {
        return;
      }
      delivering = true;
    }
    delivery.execute(this::drain);
  }

  private void drain() {
    boolean wasFull = false;
    while (true) {
      Consumer<FeedListener> what;
      synchronized (this) {
        wasFull |= full();
        Place place = waiting.poll();
        if (place == null) {
          delivering = false;
          break;
        }
        what = place.what;
        quotes.values().remove(place);
      }
      try {
        what.accept(listener);
      } catch (RuntimeException e) {
        // What it can't take must not keep from it what follows.
        synchronized (this) {
          broken++;
        }
      }
    }
    if (wasFull) {
      drained.run();
    }
  }
}
