package io.nexanest.desktop.live;

import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.market.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the live streams are doing; written by threads of the network, read by the status bar. */
public final class StreamHealth {
  private final InstantSource clock;
  private volatile LinkState quotes = LinkState.CONNECTING;
  private volatile LinkState valuations = LinkState.LIVE;
  private volatile FeedStatus feed = FeedStatus.UNKNOWN;
  private volatile long sequence;
  private volatile Instant newest = Instant.EPOCH;

  private final ReadOnlyObjectWrapper<LinkState> shown =
      new ReadOnlyObjectWrapper<>(LinkState.CONNECTING);

  private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();

  public StreamHealth(InstantSource clock) {
    this.clock = clock;
  }

  /** The worse of the two streams, as of the last frame; for those who wait for a change. */
  public ReadOnlyObjectProperty<LinkState> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the server has gone and not been heard of since. */
  public ReadOnlyBooleanProperty away() {
    return away.getReadOnlyProperty();
  }

  /** Takes the latest state; called once a frame. */
  public void step() {
    LinkState now = link();
    shown.set(now);
    switch (now) {
      case OFFLINE -> away.set(true);
      case LIVE -> away.set(false);
      // Trying again, or not heard of for a while: nothing is known anew.
      case CONNECTING, STALE -> {}
    }
  }

  void quotes(LinkState state) {
    quotes = state;
  }

  void valuations(LinkState state) {
    valuations = state;
  }

  void feed(FeedStatus status) {
    feed = status;
  }

  void sequence(long quoteSequence) {
    sequence = quoteSequence;
    arrived();
  }

  /** Something live has arrived now. */
  void arrived() {
    newest = clock.instant();
  }

  /** The worse of the two streams. */
  public LinkState link() {
    return quotes.ordinal() == LinkState.LIVE.ordinal() ? valuations : quotes;
  }

  public FeedStatus feed() {
    return feed;
  }

  /** The newest quote sequence that the board stands for. */
  public long sequence() {
    return sequence;
  }

  /** How long ago anything live last arrived; negative if never. */
  public Duration age() {
    return newest.equals(Instant.EPOCH)
        ? Duration.ofSeconds(-1)
        : Duration.between(newest, clock.instant());
  }

  public Instant now() {
    return clock.instant();
  }
}
