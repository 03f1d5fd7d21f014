package io.nexanest.benchmarks.quote;

import io.nexanest.api.market.v1.QuoteSubscription;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.desktop.gateway.market.QuoteSink;
import io.nexanest.desktop.live.QuoteBoard;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.wire.QuoteColumns;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Decodes batches into the workstation's quote board and records, for each quote, how long ago its
 * provider made it. One thread at a time reads a stream, so a client has one of these.
 */
final class Latency implements Consumer<StreamQuotesResponse> {
  private static final int DIGITS = 3;
  /** Longer ones count as this, so that no histogram grows while memory is measured. */
  private static final long MOST_NANOS = 10_000_000_000L;

  private final QuoteSink board = new QuoteBoard(new StreamHealth(InstantSource.system()));
  private final Map<Integer, Integer> rows = new HashMap<>();
  private final Recorder recorder = new Recorder(MOST_NANOS, DIGITS);

  @Override
  public void accept(StreamQuotesResponse event) {
    switch (event.getEventCase()) {
      case SUBSCRIBED -> event.getSubscribed().getSubscriptionsList().forEach(this::bind);
      case BATCH -> apply(QuoteColumns.decode(event.getBatch()));
      case FEED_STATE_CHANGED, HEARTBEAT, PACE_CHANGED, EVENT_NOT_SET -> {}
    }
  }

  /** Room for the latencies of several of these. */
  static Histogram empty() {
    return new Histogram(MOST_NANOS, DIGITS);
  }

  /** Nanoseconds of the quotes since the last asking. */
  Histogram take() {
    return recorder.getIntervalHistogram();
  }

  private void bind(QuoteSubscription bound) {
    rows.put(bound.getHandle(), board.row(bound.getInstrument(), bound.getPriceScale()));
  }

  private void apply(QuoteColumns columns) {
    for (int i = 0; i < columns.size(); i++) {
      board.write(rows.getOrDefault(columns.handles[i], 0), columns, i);
      recorder.recordValue(Math.clamp(System.nanoTime() - columns.volumes[i], 0, MOST_NANOS));
    }
  }
}
