package io.nexanest.market;

import io.grpc.Channel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.api.market.v1.StreamQuotesRequest.Acknowledge;
import io.nexanest.api.market.v1.StreamQuotesRequest.SetPace;
import io.nexanest.api.market.v1.StreamQuotesRequest.Subscribe;
import io.nexanest.api.market.v1.StreamQuotesRequest.Unsubscribe;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.api.market.v1.StreamQuotesResponse.EventCase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A quote stream's client that keeps everything it is told; confirms batches when asked to. */
final class QuoteClient
    implements ClientResponseObserver<StreamQuotesRequest, StreamQuotesResponse> {
  private final List<StreamQuotesResponse> events = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> end = new CompletableFuture<>();
  private final CompletableFuture<ClientCallStreamObserver<StreamQuotesRequest>> call =
      new CompletableFuture<>();
  private final boolean confirms;
  private boolean completed;

  QuoteClient(Channel channel, boolean confirms) {
    this.confirms = confirms;
    QuoteServiceGrpc.newStub(channel).streamQuotes(this);
  }

  void pace(int paceMs) {
    send(StreamQuotesRequest.newBuilder().setSetPace(SetPace.newBuilder().setIntervalMs(paceMs)));
  }

  void subscribe(String... names) {
    send(StreamQuotesRequest.newBuilder()
        .setSubscribe(Subscribe.newBuilder().addAllInstruments(List.of(names))));
  }

  void unsubscribe(int handle) {
    send(StreamQuotesRequest.newBuilder()
        .setUnsubscribe(Unsubscribe.newBuilder().addHandles(handle)));
  }

  void confirm(long sequence) {
    send(StreamQuotesRequest.newBuilder()
        .setAcknowledge(Acknowledge.newBuilder().setSequence(sequence)));
  }

  /** Says no more; batches that are still on the way are not confirmed then. */
  synchronized void complete() {
    completed = true;
    call.join().onCompleted();
  }

  void cancel() {
    call.join().cancel("enough", null);
  }

  private synchronized void send(StreamQuotesRequest.Builder request) {
    if (!completed) {
      call.join().onNext(request.build());
    }
  }

  List<StreamQuotesResponse> events() {
    return List.copyOf(events);
  }

  List<StreamQuotesResponse> of(EventCase kind) {
    return events.stream().filter(e -> e.getEventCase() == kind).toList();
  }

  /** Completes with "OK" or the reason. */
  CompletableFuture<String> end() {
    return end;
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<StreamQuotesRequest> observer) {
    call.complete(observer);
  }

  @Override
  public void onNext(StreamQuotesResponse event) {
    events.add(event);
    if (confirms && event.hasBatch()) {
      confirm(event.getBatch().getSequence());
    }
  }

  @Override
  public void onError(Throwable refusal) {
    end.complete(Refusals.reason(refusal));
  }

  @Override
  public void onCompleted() {
    end.complete("OK");
  }
}
