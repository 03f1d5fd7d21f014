package io.nexanest.benchmarks.quote;

import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ClientResponseObserver;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the plain server sends, and answers each message with as many bytes as a quote client. */
final class PlainClient implements ClientResponseObserver<byte[], byte[]>, AutoCloseable {
  private final ManagedChannel channel;
  private final byte[] answer;
  private final LongAdder messages = new LongAdder();
  private final CompletableFuture<ClientCallStreamObserver<byte[]>> call =
      new CompletableFuture<>();
  private volatile Optional<Throwable> failure = Optional.empty();

  private PlainClient(ManagedChannel channel, byte[] answer) {
    this.channel = channel;
    this.answer = answer;
  }

  static PlainClient open(int port, byte[] answer) {
    PlainClient client = new PlainClient(
        Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
            .build(),
        answer);
    ClientCalls.asyncBidiStreamingCall(
        client.channel.newCall(PlainServer.METHOD, CallOptions.DEFAULT), client);
    return client;
  }

  long messages() {
    failure.ifPresent(error -> {
      throw new IllegalStateException("a plain stream broke: " + error, error);
    });
    return messages.sum();
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<byte[]> observer) {
    call.complete(observer);
  }

  @Override
  public void onNext(byte[] message) {
    messages.increment();
    call.join().onNext(answer);
  }

  @Override
  public void onError(Throwable error) {
    failure = Optional.of(error);
  }

  @Override
  public void onCompleted() {}

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
