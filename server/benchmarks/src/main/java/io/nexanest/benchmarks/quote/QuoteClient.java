package io.nexanest.benchmarks.quote;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import io.nexanest.api.market.v1.QuoteBatch;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.api.market.v1.StreamQuotesRequest.Acknowledge;
import io.nexanest.api.market.v1.StreamQuotesRequest.SetPace;
import io.nexanest.api.market.v1.StreamQuotesRequest.Subscribe;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.platform.rpc.server.Authentication;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** A client on a connection of its own that follows everything and acknowledges what it reads. */
final class QuoteClient
    implements ClientResponseObserver<StreamQuotesRequest, StreamQuotesResponse>, AutoCloseable {
  private static final int READ_BEFORE_STOPPING = 20;

  private final ManagedChannel channel;
  private final Consumer<StreamQuotesResponse> reader;
  private final boolean stops;
  private final LongAdder quotes = new LongAdder();
  private final CompletableFuture<ClientCallStreamObserver<StreamQuotesRequest>> call =
      new CompletableFuture<>();
  private volatile Optional<Throwable> failure = Optional.empty();
  private volatile StreamQuotesResponse latest = StreamQuotesResponse.getDefaultInstance();

  private QuoteClient(int port, Consumer<StreamQuotesResponse> reader, boolean stops) {
    this.channel = Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
        .build();
    this.reader = reader;
    this.stops = stops;
  }

  /** Follows all instruments at a pace; the reader sees each event before it is acknowledged. */
  static QuoteClient follow(
      int port, String token, int paceMs, Consumer<StreamQuotesResponse> reader) {
    QuoteClient client = new QuoteClient(port, reader, false);
    client.open(token, paceMs);
    return client;
  }

  /** The same, but it reads no more after a few messages. */
  static QuoteClient thatStops(int port, String token) {
    QuoteClient client = new QuoteClient(port, event -> {}, true);
    client.open(token, 0);
    return client;
  }

  /** Asks for another pace. */
  void pace(int paceMs) {
    send(StreamQuotesRequest.newBuilder().setSetPace(SetPace.newBuilder().setIntervalMs(paceMs)));
  }

  /** Quotes read so far; throws if the stream has ended with an error. */
  long quotes() {
    check();
    return quotes.sum();
  }

  /** Throws if the stream has ended with an error. */
  void check() {
    failure.ifPresent(error -> {
      throw new IllegalStateException("a quote stream broke: " + error, error);
    });
  }

  /** The latest event with quotes. */
  StreamQuotesResponse latest() {
    return latest;
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<StreamQuotesRequest> observer) {
    if (stops) {
      observer.disableAutoRequestWithInitial(READ_BEFORE_STOPPING);
    }
    call.complete(observer);
  }

  @Override
  public void onNext(StreamQuotesResponse event) {
    reader.accept(event);
    if (event.hasBatch()) {
      QuoteBatch batch = event.getBatch();
      latest = event;
      quotes.add(batch.getHandleStepsCount());
      send(StreamQuotesRequest.newBuilder()
          .setAcknowledge(Acknowledge.newBuilder().setSequence(batch.getSequence())));
    }
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

  private void open(String token, int paceMs) {
    Metadata headers = new Metadata();
    headers.put(Authentication.AUTHORIZATION, QuoteServer.SCHEME + " " + token);
    Channel signed =
        ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    QuoteServiceGrpc.newStub(signed).streamQuotes(this);
    pace(paceMs);
    send(StreamQuotesRequest.newBuilder()
        .setSubscribe(Subscribe.newBuilder().addAllInstruments(QuoteServer.names())));
  }

  private synchronized void send(StreamQuotesRequest.Builder request) {
    call.join().onNext(request.build());
  }
}
