package io.nexanest.desktop.gateway.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.market.v1.QuoteBatch;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.QuoteSubscription;
import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.market.FeedStatus;
import io.nexanest.desktop.gateway.market.QuoteSink;
import io.nexanest.wire.QuoteColumns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcQuoteGatewayTest {
  private final Quotes server = new Quotes();
  private final InProcess near = InProcess.serving(server);
  private final Sink sink = new Sink();
  private final GrpcQuoteGateway gateway = new GrpcQuoteGateway(near.line());

  @AfterEach
  void close() {
    near.close();
  }

  @Test
  void aBatchLandsInItsRowsAndIsAcknowledged() {
    gateway.open(sink);
    gateway.follow("instruments/a");
    server.batch(1, 4794);
    assertThat(sink.written).containsExactly("instruments/a=4794");
    assertThat(server.last().getAcknowledge().getSequence()).isEqualTo(7);
    assertThat(sink.sequence).isEqualTo(99);
  }

  @Test
  void twoFollowersAreOneSubscription() {
    gateway.open(sink);
    Subscription one = gateway.follow("instruments/a");
    Subscription two = gateway.follow("instruments/a");
    assertThat(server.count(StreamQuotesRequest::hasSubscribe)).isEqualTo(1);
    one.close();
    one.close();
    assertThat(server.count(StreamQuotesRequest::hasUnsubscribe)).isZero();
    two.close();
    assertThat(server.count(StreamQuotesRequest::hasUnsubscribe)).isEqualTo(1);
  }

  @Test
  void aHandleThatWasGivenBackIsIgnored() {
    gateway.open(sink);
    gateway.follow("instruments/a").close();
    server.batch(1, 4794);
    assertThat(sink.written).isEmpty();
    assertThat(server.last().hasAcknowledge()).isTrue();
  }

  @Test
  void aNewStreamSubscribesToEverythingAgain() {
    gateway.open(sink);
    gateway.follow("instruments/a");
    gateway.follow("instruments/b");
    server.heard.clear();
    server.lose();
    assertThat(sink.links).last().isEqualTo(LinkState.OFFLINE);
    near.time().pass(200);
    assertThat(server.heard.get(1).getSubscribe().getInstrumentsList())
        .containsExactlyInAnyOrder("instruments/a", "instruments/b");
    assertThat(sink.links).last().isEqualTo(LinkState.LIVE);
  }

  private static final class Sink implements QuoteSink {
    private final List<String> names = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<LinkState> links = new ArrayList<>();
    private long sequence;

    @Override
    public int row(String instrument, int priceScale) {
      names.add(instrument);
      return names.size() - 1;
    }

    @Override
    public void write(int row, QuoteColumns batch, int i) {
      written.add(names.get(row) + "=" + batch.lasts[i]);
    }

    @Override
    public void sequence(long quoteSequence) {
      sequence = quoteSequence;
    }

    @Override
    public void feed(FeedStatus status) {}

    @Override
    public void link(LinkState state) {
      links.add(state);
    }
  }

  /** Gives handles from 1 in the order asked and keeps what it hears. */
  private static final class Quotes extends QuoteServiceGrpc.QuoteServiceImplBase {
    private final List<StreamQuotesRequest> heard = new ArrayList<>();
    private final List<StreamObserver<StreamQuotesResponse>> answers = new ArrayList<>();

    @Override
    public StreamObserver<StreamQuotesRequest> streamQuotes(
        StreamObserver<StreamQuotesResponse> to) {
      answers.add(to);
      return new StreamObserver<>() {
        @Override
        public void onNext(StreamQuotesRequest command) {
          heard.add(command);
          if (command.hasSubscribe()) {
            subscribed(command.getSubscribe(), to);
          }
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onCompleted() {}
      };
    }

    private static void subscribed(
        StreamQuotesRequest.Subscribe command, StreamObserver<StreamQuotesResponse> to) {
      var answer = StreamQuotesResponse.Subscribed.newBuilder();
      int handle = 1;
      for (String name : command.getInstrumentsList()) {
        answer.addSubscriptions(QuoteSubscription.newBuilder()
            .setInstrument(name)
            .setHandle(handle++)
            .setPriceScale(2));
      }
      to.onNext(StreamQuotesResponse.newBuilder().setSubscribed(answer).build());
    }

    private void batch(int handle, long last) {
      QuoteColumns columns = new QuoteColumns(1);
      columns.append(handle);
      columns.lasts[0] = last;
      QuoteBatch.Builder batch = QuoteBatch.newBuilder().setSequence(7).setQuoteSequence(99);
      columns.encode(batch);
      answers.getLast().onNext(StreamQuotesResponse.newBuilder().setBatch(batch).build());
    }

    private void lose() {
      answers.getLast().onError(Status.UNAVAILABLE.asRuntimeException());
    }

    private StreamQuotesRequest last() {
      return heard.getLast();
    }

    private long count(java.util.function.Predicate<StreamQuotesRequest> kind) {
      return heard.stream().filter(kind).count();
    }
  }
}
