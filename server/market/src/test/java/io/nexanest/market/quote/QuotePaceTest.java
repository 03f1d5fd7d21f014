package io.nexanest.market.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.api.market.v1.StreamQuotesRequest.Acknowledge;
import io.nexanest.api.market.v1.StreamQuotesRequest.Subscribe;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.platform.stream.Outlet;
import io.nexanest.platform.stream.StreamWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A whole stream on a clock that the test moves: a client that confirms late, and one in time. */
class QuotePaceTest {
  private static final long MS = 1_000_000;

  private final LiveMarket market = Markets.of(1, 1 << 16);
  private long now;
  private long roundTrip;
  private final List<Integer> paces = new ArrayList<>();
  private final List<Long> batches = new ArrayList<>();
  private final Queue<Waiting> onTheWay = new ArrayDeque<>();
  private final QuoteFrames frames =
      new QuoteFrames(market, () -> {}, () -> Instant.EPOCH, () -> now, () -> {});
  private final StreamWriter<StreamQuotesResponse> writer =
      new StreamWriter<>(new Client(), frames, QuoteFrames.PACE_STANDARD_MS, () -> now, () -> {});
  private final QuoteStream stream = new QuoteStream(frames, writer);

  private record Waiting(long sequence, long confirmedAt) {}

  private final class Client implements Outlet<StreamQuotesResponse> {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void send(StreamQuotesResponse event) {
      if (event.hasBatch()) {
        batches.add(now / MS);
        onTheWay.add(new Waiting(event.getBatch().getSequence(), now + roundTrip));
      }
      if (event.hasPaceChanged()) {
        paces.add(event.getPaceChanged().getIntervalMs());
      }
    }

    @Override
    public void fail(RuntimeException reason) {
      throw reason;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }

  /** A quote a millisecond; the writer looks each time, as often as it has something to do. */
  private void pass(long ms, long roundTripMs) {
    roundTrip = roundTripMs * MS;
    for (long end = now + ms * MS; now < end; now += MS) {
      market.hub().accept(0, Markets.quote(now / MS + 1));
      while (!onTheWay.isEmpty() && onTheWay.element().confirmedAt() <= now) {
        stream.onNext(StreamQuotesRequest.newBuilder()
            .setAcknowledge(
                Acknowledge.newBuilder().setSequence(onTheWay.remove().sequence()))
            .build());
      }
      long wait = writer.step();
      while (wait == 0) {
        wait = writer.step();
      }
    }
  }

  @Test
  void aSlowClientIsWrittenToLessOftenUntilItKeepsUp() {
    stream.onNext(StreamQuotesRequest.newBuilder()
        .setSubscribe(Subscribe.newBuilder().addInstruments(Markets.name(market, 0)))
        .build());
    pass(2_000, 20);
    assertThat(paces).isEmpty();
    pass(10_000, 350);
    assertThat(paces).containsExactly(200, 400);
    batches.clear();
    pass(4_000, 350);
    assertThat(batches).hasSize(10);
    pass(20_000, 20);
    assertThat(paces).containsExactly(200, 400, 200, 100);
    batches.clear();
    pass(4_000, 20);
    assertThat(batches).hasSize(40);
  }

  @Test
  void aClientThatTakesSecondsIsWrittenToEveryFiveSecondsAtMost() {
    stream.onNext(StreamQuotesRequest.newBuilder()
        .setSubscribe(Subscribe.newBuilder().addInstruments(Markets.name(market, 0)))
        .build());
    pass(120_000, 8_000);
    assertThat(paces).containsExactly(200, 400, 800, 1_600, 3_200, 5_000);
  }
}
