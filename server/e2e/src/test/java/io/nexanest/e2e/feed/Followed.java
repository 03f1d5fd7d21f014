package io.nexanest.e2e.feed;

import io.grpc.Channel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.QuoteSubscription;
import io.nexanest.api.market.v1.SearchInstrumentsRequest;
import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.api.market.v1.StreamQuotesRequest.Acknowledge;
import io.nexanest.api.market.v1.StreamQuotesRequest.Subscribe;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.wire.QuoteColumns;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** A client that follows one instrument and keeps what it was told last. */
final class Followed implements ClientResponseObserver<StreamQuotesRequest, StreamQuotesResponse> {
  private final CompletableFuture<ClientCallStreamObserver<StreamQuotesRequest>> call =
      new CompletableFuture<>();
  private volatile QuoteSubscription subscription = QuoteSubscription.getDefaultInstance();
  private volatile List<String> feeds = List.of();
  private volatile Shown shown = new Shown(List.of(), "", 0);

  /** Last, bid and ask, the feed they are of, and the flags. */
  record Shown(List<String> prices, String feed, int flags) {
    boolean has(int flag) {
      return (flags & flag) != 0;
    }
  }

  Followed(Channel channel, String symbol) {
    String name = InstrumentServiceGrpc.newBlockingStub(channel)
        .searchInstruments(
            SearchInstrumentsRequest.newBuilder().setQuery(symbol).build())
        .getInstruments(0)
        .getName();
    QuoteServiceGrpc.newStub(channel).streamQuotes(this);
    call.join()
        .onNext(StreamQuotesRequest.newBuilder()
            .setSubscribe(Subscribe.newBuilder().addInstruments(name))
            .build());
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<StreamQuotesRequest> observer) {
    call.complete(observer);
  }

  @Override
  public void onNext(StreamQuotesResponse event) {
    switch (event.getEventCase()) {
      case SUBSCRIBED -> subscription = event.getSubscribed().getSubscriptions(0);
      case FEED_STATE_CHANGED -> feeds = event.getFeedStateChanged().getFeedsList();
      case BATCH -> {
        QuoteColumns columns = QuoteColumns.decode(event.getBatch());
        shown = new Shown(
            List.of(text(columns.lasts[0]), text(columns.bids[0]), text(columns.asks[0])),
            feeds.get(columns.feeds[0]),
            columns.flags[0]);
        call.join()
            .onNext(StreamQuotesRequest.newBuilder()
                .setAcknowledge(
                    Acknowledge.newBuilder().setSequence(event.getBatch().getSequence()))
                .build());
      }
      case HEARTBEAT, PACE_CHANGED, EVENT_NOT_SET -> {}
    }
  }

  private String text(long price) {
    return BigDecimal.valueOf(price, subscription.getPriceScale())
        .stripTrailingZeros()
        .toPlainString();
  }

  QuoteSubscription subscription() {
    return subscription;
  }

  /** Waits until it is told so. */
  Shown await(java.util.function.Predicate<Shown> right) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> right.test(shown));
    return shown;
  }

  @Override
  public void onError(Throwable refusal) {
    shown = new Shown(List.of(String.valueOf(refusal.getMessage())), "", 0);
  }

  @Override
  public void onCompleted() {}
}
