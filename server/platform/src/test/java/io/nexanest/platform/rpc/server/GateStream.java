package io.nexanest.platform.rpc.server;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import java.util.concurrent.CompletableFuture;

/** A stream that waits for what comes first: an event or a refusal. */
final class GateStream
    implements ClientResponseObserver<WatchTransactionsRequest, WatchTransactionsResponse> {
  private final CompletableFuture<String> first = new CompletableFuture<>();
  private final CompletableFuture<Throwable> refusal = new CompletableFuture<>();
  private final CompletableFuture<ClientCallStreamObserver<WatchTransactionsRequest>> call =
      new CompletableFuture<>();

  @Override
  public void beforeStart(ClientCallStreamObserver<WatchTransactionsRequest> observer) {
    call.complete(observer);
  }

  @Override
  public void onNext(WatchTransactionsResponse event) {
    first.complete("event");
  }

  @Override
  public void onError(Throwable reason) {
    refusal.complete(reason);
    first.complete("refused");
  }

  @Override
  public void onCompleted() {
    first.complete("end");
  }

  String first() {
    return first.join();
  }

  Throwable refusal() {
    return refusal.join();
  }

  void cancel() {
    call.join().cancel("enough", null);
  }
}
