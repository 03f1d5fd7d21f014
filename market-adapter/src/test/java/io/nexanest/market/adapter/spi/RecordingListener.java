package io.nexanest.market.adapter.spi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps what a feed said, and lets a test wait for a number of ticks. */
public final class RecordingListener implements TickListener {
  private final List<RawTick> ticks = new CopyOnWriteArrayList<>();
  private final List<FeedState> states = new CopyOnWriteArrayList<>();
  private final List<String> details = new CopyOnWriteArrayList<>();
  private final CountDownLatch enough;

  public RecordingListener(int enough) {
    this.enough = new CountDownLatch(enough);
  }

  @Override
  public void onTick(RawTick tick) {
    if (enough.getCount() > 0) {
      ticks.add(tick);
    }
    enough.countDown();
  }

  @Override
  public void onState(FeedState state, String detail) {
    states.add(state);
    details.add(detail);
  }

  public List<RawTick> await() {
    try {
      if (!enough.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("only " + ticks.size() + " ticks came in 20 seconds");
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while waiting for ticks", e);
    }
    return List.copyOf(ticks);
  }

  public List<FeedState> states() {
    return List.copyOf(states);
  }

  public List<String> details() {
    return List.copyOf(details);
  }
}
