package io.nexanest.market.quote;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.BatchGetQuotesRequest;
import io.nexanest.api.market.v1.BatchGetQuotesResponse;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Quotes} and {@link QuoteStreams}. */
public final class QuoteRpc extends QuoteServiceGrpc.QuoteServiceImplBase {
  private final Quotes quotes;
  private final QuoteStreams streams;

  public QuoteRpc(Quotes quotes, QuoteStreams streams) {
    this.quotes = quotes;
    this.streams = streams;
  }

  @Override
  public StreamObserver<StreamQuotesRequest> streamQuotes(
      StreamObserver<StreamQuotesResponse> observer) {
    if (observer instanceof ServerCallStreamObserver<StreamQuotesResponse> server) {
      return streams.open(server);
    }
    throw new IllegalArgumentException("only the observer of a server call can be written to");
  }

  @Override
  public void batchGetQuotes(
      BatchGetQuotesRequest request, StreamObserver<BatchGetQuotesResponse> observer) {
    Unary.answer(
        observer, () -> quotes.batch(request.getInstrumentsList(), request.getQuoteSequence()));
  }
}
