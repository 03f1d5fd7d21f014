package io.nexanest.market.quote;

import io.nexanest.api.market.v1.BatchGetQuotesResponse;
import io.nexanest.api.market.v1.QuoteSubscription;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.wire.QuoteColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Quotes asked for once, as they are now or as they stood at a recent sequence. */
public final class Quotes {
  private static final int NOW = 0;

  private final Supplier<LiveMarket> market;

  public Quotes(Supplier<LiveMarket> market) {
    this.market = market;
  }

  BatchGetQuotesResponse batch(List<String> names, long asked) {
    if (names.size() > Limits.BATCH_NAMES) {
      throw Problem.invalid(
          "instruments",
          Reason.FIELD_INVALID,
          "has " + names.size() + " entries; " + Limits.BATCH_NAMES + " is the most");
    }
    LiveMarket now = market.get();
    QuoteHub hub = now.hub();
    long newest = hub.sequence();
    if (asked < 0 || asked > newest) {
      throw Problem.invalid(
          "quote_sequence",
          Reason.FIELD_INVALID,
          asked + " is not a sequence that was given out; the newest is " + newest);
    }
    long sequence = asked == NOW ? newest : asked;
    List<QuoteSubscription> subscriptions = new ArrayList<>();
    QuoteColumns columns = new QuoteColumns(names.size());
    long[] row = new long[QuoteRow.WIDTH];
    for (int i = 0; i < names.size(); i++) {
      OptionalInt index = hub.catalogue().find(names.get(i));
      if (index.isEmpty()) {
        subscriptions.add(QuoteFrames.refusal(names.get(i)));
        continue;
      }
      int handle = i + 1;
      subscriptions.add(QuoteCodec.subscription(hub.catalogue().at(index.getAsInt()), handle));
      switch (hub.table().asOf(index.getAsInt(), sequence, row)) {
        case QUOTE -> hub.append(columns, handle, index.getAsInt(), row);
        case NONE -> {}
        case EXPIRED -> throw expired(sequence);
      }
    }
    return QuoteCodec.answer(subscriptions, columns, sequence, now.feeds());
  }

  private static Problem expired(long sequence) {
    return new Problem(
        Reason.QUOTE_SEQUENCE_EXPIRED,
        "the quotes as of sequence " + sequence + " are no longer kept; ask for newer ones",
        Map.of("quote_sequence", Long.toString(sequence)));
  }
}
