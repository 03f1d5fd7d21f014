package io.nexanest.desktop.gateway.remote;

import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.QuoteBatch;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.QuoteSubscription;
import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.market.FeedStatus;
import io.nexanest.desktop.gateway.market.QuoteSink;
import io.nexanest.desktop.gateway.rpc.Cancellable;
import io.nexanest.desktop.gateway.rpc.StreamSupervisor;
import io.nexanest.wire.QuoteColumns;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One life of the quote stream: its handles, its batches, its acknowledgements. */
final class QuoteStream implements Subscription {
  private static final int PACE_MS = 50;

  private final QuoteSink sink;
  private final Channel channel;
  private final Cancellable<StreamQuotesRequest, StreamQuotesResponse> answers;
  private final Map<Integer, Integer> rowByHandle = new ConcurrentHashMap<>();
  private final Map<String, Integer> handleByName = new ConcurrentHashMap<>();
  private volatile StreamObserver<StreamQuotesRequest> requests = new Nowhere<>();

  QuoteStream(StreamSupervisor.Line line, QuoteSink sink, Channel channel) {
    this.sink = sink;
    this.channel = channel;
    answers = new Cancellable<>(line, this::heard);
  }

  void start(List<String> instruments) {
    requests = QuoteServiceGrpc.newStub(channel).streamQuotes(answers);
    send(StreamQuotesRequest.newBuilder()
        .setSetPace(StreamQuotesRequest.SetPace.newBuilder().setIntervalMs(PACE_MS)));
    if (!instruments.isEmpty()) {
      subscribe(instruments);
    }
  }

  void subscribe(List<String> instruments) {
    send(StreamQuotesRequest.newBuilder()
        .setSubscribe(StreamQuotesRequest.Subscribe.newBuilder().addAllInstruments(instruments)));
  }

  void unsubscribe(String instrument) {
    Integer handle = handleByName.remove(instrument);
    if (handle != null) {
      rowByHandle.remove(handle);
      send(StreamQuotesRequest.newBuilder()
          .setUnsubscribe(StreamQuotesRequest.Unsubscribe.newBuilder().addHandles(handle)));
    }
  }

  @Override
  public void close() {
    answers.close();
  }

  private void heard(StreamQuotesResponse message) {
    switch (message.getEventCase()) {
      case SUBSCRIBED -> message.getSubscribed().getSubscriptionsList().forEach(this::bind);
      case BATCH -> apply(message.getBatch());
      case FEED_STATE_CHANGED -> {
        var feed = message.getFeedStateChanged();
        sink.feed(new FeedStatus(
            MarketCodec.state(feed.getState()), feed.getProvider(), feed.getSimulated()));
      }
      case HEARTBEAT, PACE_CHANGED, EVENT_NOT_SET -> {}
    }
  }

  private void bind(QuoteSubscription bound) {
    if (!bound.hasError()) {
      handleByName.put(bound.getInstrument(), bound.getHandle());
      rowByHandle.put(bound.getHandle(), sink.row(bound.getInstrument(), bound.getPriceScale()));
    }
  }

  private void apply(QuoteBatch batch) {
    QuoteColumns columns = QuoteColumns.decode(batch);
    for (int i = 0; i < columns.size(); i++) {
      // A batch on its way may still carry a handle that was given back: it has no row any more.
      Integer row = rowByHandle.get(columns.handles[i]);
      if (row != null) {
        sink.write(row, columns, i);
      }
    }
    sink.sequence(batch.getQuoteSequence());
    send(StreamQuotesRequest.newBuilder()
        .setAcknowledge(
            StreamQuotesRequest.Acknowledge.newBuilder().setSequence(batch.getSequence())));
  }

  // The window's thread subscribes while the network's acknowledges; a stream takes one at a time.
  private synchronized void send(StreamQuotesRequest.Builder command) {
    try {
      requests.onNext(command.build());
    } catch (IllegalStateException e) {
      // The stream has ended; its supervisor opens the next one, which subscribes to everything.
      requests = new Nowhere<>();
    }
  }

  private static final class Nowhere<T> implements StreamObserver<T> {
    @Override
    public void onNext(T message) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onCompleted() {}
  }
}
