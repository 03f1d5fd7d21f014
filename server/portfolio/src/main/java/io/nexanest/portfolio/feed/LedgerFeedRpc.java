package io.nexanest.portfolio.feed;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.LedgerFeedServiceGrpc;
import io.nexanest.api.portfolio.v1.StreamLedgerRequest;
import io.nexanest.api.portfolio.v1.StreamLedgerResponse;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.stream.BlockStream;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** The wire's face of {@link LedgerFeed}. */
public final class LedgerFeedRpc extends LedgerFeedServiceGrpc.LedgerFeedServiceImplBase {
  private final Valuations valuations;

  public LedgerFeedRpc(Valuations valuations) {
    this.valuations = valuations;
  }

  @Override
  public void streamLedger(
      StreamLedgerRequest request, StreamObserver<StreamLedgerResponse> observer) {
    Standpoint standpoint = valuations.standpoint(
        Caller.tenant(),
        new Question(request.getName(), request.getAsOf(), request.getCurrencyCode(), 0, 0));
    Optional<LocalDate> from =
        request.hasFromDate() ? Optional.of(Dates.decode(request.getFromDate())) : Optional.empty();
    LedgerFeedCodec codec = new LedgerFeedCodec(standpoint);
    Iterator<LedgerFeed.Block> blocks = new LedgerFeed(
            standpoint, valuations.dates(standpoint, from), Limits.BARS_A_BLOCK)
        .blocks();
    Stream<StreamLedgerResponse> messages = Stream.concat(
        Stream.of(codec.header()),
        Stream.iterate(blocks, Iterator::hasNext, each -> each)
            .map(each -> codec.encode(each.next())));
    BlockStream.send(observer, messages.iterator());
  }
}
