package io.nexanest.market.quote;

import io.nexanest.platform.rpc.Limits;
import io.nexanest.wire.QuoteColumns;
import java.util.Arrays;
import java.util.Optional;

/** Collects what a stream's next batch holds; of one stream, guarded by it. */
final class QuoteBatches {
  private final QuoteHub hub;
  private final QuoteSubscriptions subscriptions;
  private final long[] row = new long[QuoteRow.WIDTH];
  private final long[] taken = new long[Limits.QUOTES_A_STREAM];
  private final long[] found = new long[Limits.QUOTES_A_STREAM];
  private int count;

  /** What has changed up to and with a sequence since the batch before. */
  record Collected(long sequence, QuoteColumns columns) {}

  QuoteBatches(QuoteHub hub, QuoteSubscriptions subscriptions) {
    this.hub = hub;
    this.subscriptions = subscriptions;
  }

  /**
   * What the next batch holds, or empty when nothing has changed. The order is the table's
   * contract: the sequence first, then the marks, then the rows as of the sequence, and a mark
   * again for each instrument that has moved on already. Such a mark may be taken before the next
   * sequence is published; the row as of the old one has been sent then, and is not sent again.
   */
  Optional<Collected> collect() {
    while (true) {
      long sequence = hub.sequence();
      count = 0;
      subscriptions.dirty().drain(this::take);
      Arrays.sort(taken, 0, count);
      QuoteColumns columns = new QuoteColumns(count);
      boolean whole = true;
      for (int i = 0; whole && i < count; i++) {
        whole = append(columns, i, sequence);
      }
      if (whole) {
        for (int i = 0; i < count; i++) {
          subscriptions.sent((int) taken[i], found[i]);
        }
        return columns.size() == 0
            ? Optional.empty()
            : Optional.of(new Collected(sequence, columns));
      }
      // The journal went once round while this was collected. What was taken counts as changed
      // again, and the next look is at a newer sequence.
      for (int i = 0; i < count; i++) {
        subscriptions.dirty().mark((int) taken[i]);
      }
    }
  }

  private void take(int slot) {
    int handle = subscriptions.handle(slot);
    if (handle > 0) {
      // Handles ascend in a batch, places need not.
      taken[count++] = (long) handle << 32 | slot;
    }
  }

  private boolean append(QuoteColumns columns, int i, long sequence) {
    int slot = (int) taken[i];
    int index = subscriptions.index(slot);
    hub.table().latest(index, row);
    if (row[QuoteRow.SEQUENCE] > sequence) {
      subscriptions.dirty().mark(slot);
    }
    found[i] = subscriptions.sent(slot);
    return switch (hub.table().goBack(sequence, row)) {
      case QUOTE -> {
        if (row[QuoteRow.SEQUENCE] != found[i]) {
          found[i] = row[QuoteRow.SEQUENCE];
          hub.append(columns, subscriptions.handle(slot), index, row);
        }
        yield true;
      }
      case NONE -> true;
      case EXPIRED -> false;
    };
  }
}
