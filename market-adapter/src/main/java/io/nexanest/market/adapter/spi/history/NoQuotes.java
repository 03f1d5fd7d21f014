package io.nexanest.market.adapter.spi.history;

import io.nexanest.market.adapter.spi.QuoteFeed;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The feed of a provider that has history only: it is there and says nothing. */
public final class NoQuotes implements QuoteFeed {
  private final Set<String> known;
  private final Runnable closing;
  private @Nullable TickListener listener;
  private boolean closed;

  /**
   * A feed that is not started.
   *
   * @param known the symbols that may be subscribed
   * @param closing frees what the provider ran on
   */
  public NoQuotes(Set<String> known, Runnable closing) {
    this.known = Set.copyOf(known);
    this.closing = closing;
  }

  @Override
  public Set<String> subscribe(Collection<String> symbols) {
    Set<String> unknown = new TreeSet<>(symbols);
    unknown.removeAll(known);
    return unknown;
  }

  @Override
  public void unsubscribe(Collection<String> symbols) {}

  @Override
  public synchronized void start(TickListener given) {
    if (closed || listener != null) {
      throw new IllegalStateException("a feed starts once, and not after close");
    }
    listener = given;
    given.onState(FeedState.LIVE, "it has history only");
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (listener != null) {
      listener.onState(FeedState.CLOSED, "");
    }
    closing.run();
  }
}
