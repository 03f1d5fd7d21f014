package io.nexanest.market.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The feed's state now, and who wants to know when it changes. */
public final class FeedStatus {
  private static final Instant NEVER = Instant.MIN;

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile FeedCondition state = FeedCondition.STALE;
  private volatile Instant quoteTime = NEVER;

  public FeedCondition state() {
    return state;
  }

  /** Another state; listeners are told when it is indeed another. */
  public void change(FeedCondition to) {
    if (state == to) {
      return;
    }
    state = to;
    listeners.forEach(Runnable::run);
  }

  /** A quote has arrived. */
  public void quoted(Instant moment) {
    quoteTime = moment;
  }

  /** When the newest quote arrived, by the server's clock. */
  public Optional<Instant> quoteTime() {
    Instant time = quoteTime;
    return time.equals(NEVER) ? Optional.empty() : Optional.of(time);
  }

  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  public void forget(Runnable listener) {
    listeners.remove(listener);
  }
}
