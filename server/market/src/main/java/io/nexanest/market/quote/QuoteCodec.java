package io.nexanest.market.quote;

import io.nexanest.api.market.v1.BatchGetQuotesResponse;
import io.nexanest.api.market.v1.FeedState;
import io.nexanest.api.market.v1.QuoteBatch;
import io.nexanest.api.market.v1.QuoteSubscription;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.api.market.v1.StreamQuotesResponse.FeedStateChanged;
import io.nexanest.api.market.v1.StreamQuotesResponse.PaceChanged;
import io.nexanest.api.market.v1.StreamQuotesResponse.Subscribed;
import io.nexanest.api.type.v1.Heartbeat;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.state.FeedCondition;
import io.nexanest.market.state.MarketDay;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Problems;
import io.nexanest.wire.QuoteColumns;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.util.List;

/** Between quotes and their messages. */
public final class QuoteCodec {
  private QuoteCodec() {}

  public static FeedState encode(FeedCondition state) {
    return switch (state) {
      case LIVE -> FeedState.FEED_STATE_LIVE;
      case DELAYED -> FeedState.FEED_STATE_DELAYED;
      case STALE -> FeedState.FEED_STATE_STALE;
      case HALTED -> FeedState.FEED_STATE_HALTED;
    };
  }

  static QuoteSubscription subscription(Instrument instrument, int handle) {
    return QuoteSubscription.newBuilder()
        .setInstrument(instrument.id().name())
        .setHandle(handle)
        .setPriceScale(instrument.priceScale())
        .setSizeScale(instrument.sizeScale())
        .build();
  }

  static QuoteSubscription refusal(String name, Problem problem) {
    return QuoteSubscription.newBuilder()
        .setInstrument(name)
        .setError(Problems.status(problem))
        .build();
  }

  static QuoteBatch batch(QuoteColumns columns, long quoteSequence, long sequence) {
    QuoteBatch.Builder batch =
        QuoteBatch.newBuilder().setQuoteSequence(quoteSequence).setSequence(sequence);
    columns.encode(batch);
    return batch.build();
  }

  static StreamQuotesResponse batchEvent(QuoteColumns columns, long quoteSequence, long sequence) {
    return StreamQuotesResponse.newBuilder()
        .setBatch(batch(columns, quoteSequence, sequence))
        .build();
  }

  static StreamQuotesResponse feedState(FeedCondition state, LiveMarket market) {
    MarketDay day = market.day();
    return StreamQuotesResponse.newBuilder()
        .setFeedStateChanged(FeedStateChanged.newBuilder()
            .setState(encode(state))
            .setProvider(day.provider())
            .setSimulated(day.simulated())
            .addAllFeeds(market.feeds()))
        .build();
  }

  static StreamQuotesResponse subscribed(int paceMs, List<QuoteSubscription> subscriptions) {
    return StreamQuotesResponse.newBuilder()
        .setSubscribed(
            Subscribed.newBuilder().setIntervalMs(paceMs).addAllSubscriptions(subscriptions))
        .build();
  }

  static BatchGetQuotesResponse answer(
      List<QuoteSubscription> subscriptions,
      QuoteColumns columns,
      long sequence,
      List<String> feeds) {
    return BatchGetQuotesResponse.newBuilder()
        .addAllSubscriptions(subscriptions)
        .setBatch(batch(columns, sequence, 0))
        .addAllFeeds(feeds)
        .build();
  }

  static StreamQuotesResponse pace(int paceMs) {
    return StreamQuotesResponse.newBuilder()
        .setPaceChanged(PaceChanged.newBuilder().setIntervalMs(paceMs))
        .build();
  }

  static StreamQuotesResponse heartbeat(Instant now) {
    return StreamQuotesResponse.newBuilder()
        .setHeartbeat(Heartbeat.newBuilder().setSendTime(Times.encode(now)))
        .build();
  }
}
