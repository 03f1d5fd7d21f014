package io.nexanest.market.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.api.market.v1.StreamQuotesResponse.EventCase;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.state.FeedCondition;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.stream.Outlet;
import io.nexanest.wire.QuoteColumns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteFramesTest {
  private final LiveMarket market = Markets.of(4, 16);
  private long now;
  private final QuoteFrames frames =
      new QuoteFrames(market, () -> {}, () -> Instant.EPOCH, () -> now, () -> {});
  private final List<StreamQuotesResponse> sent = new ArrayList<>();
  private final Outlet<StreamQuotesResponse> outlet = new Outlet<>() {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void send(StreamQuotesResponse message) {
      sent.add(message);
    }

    @Override
    public void fail(RuntimeException reason) {
      throw reason;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  };

  private void quote(int index, long last) {
    market.hub().accept(index, Markets.quote(last));
  }

  private String name(int index) {
    return Markets.name(market, index);
  }

  @Test
  void theFeedStateIsToldFirstAndWhenItChanges() {
    assertThat(frames.urgent()).isTrue();
    frames.writeUrgent(outlet);
    assertThat(frames.urgent()).isFalse();
    market.status().change(FeedCondition.LIVE);
    assertThat(frames.urgent()).isTrue();
    frames.writeUrgent(outlet);
    assertThat(sent)
        .extracting(StreamQuotesResponse::getEventCase)
        .containsExactly(EventCase.FEED_STATE_CHANGED, EventCase.FEED_STATE_CHANGED);
  }

  @Test
  void theAnswerComesBeforeTheBatchWithItsHandles() {
    quote(1, 1_010);
    frames.subscribe(List.of(name(0), "instruments/none", name(1)));
    frames.write(outlet);
    assertThat(sent)
        .extracting(StreamQuotesResponse::getEventCase)
        .containsExactly(EventCase.FEED_STATE_CHANGED, EventCase.SUBSCRIBED, EventCase.BATCH);
    var answer = sent.get(1).getSubscribed();
    assertThat(answer.getSubscriptions(0).getHandle()).isEqualTo(1);
    assertThat(answer.getSubscriptions(1).getHandle()).isZero();
    assertThat(answer.getSubscriptions(1).getError().getCode()).isEqualTo(3);
    assertThat(answer.getSubscriptions(2).getHandle()).isEqualTo(2);
    QuoteColumns columns = QuoteColumns.decode(sent.get(2).getBatch());
    assertThat(columns.size()).isEqualTo(1);
    assertThat(columns.handles[0]).isEqualTo(2);
    assertThat(columns.changes[0]).isEqualTo(10);
    assertThat(columns.changeBps[0]).isEqualTo(100);
    assertThat(sent.get(2).getBatch().getQuoteSequence()).isEqualTo(1);
  }

  @Test
  void manyQuotesOfOneInstrumentAreOneEntryWithTheLatest() {
    frames.subscribe(List.of(name(0)));
    for (int i = 1; i <= 40; i++) {
      quote(0, i);
    }
    frames.write(outlet);
    QuoteColumns columns = QuoteColumns.decode(sent.getLast().getBatch());
    assertThat(columns.size()).isEqualTo(1);
    assertThat(columns.lasts[0]).isEqualTo(40);
    assertThat(frames.pending()).isFalse();
  }

  @Test
  void aQuoteThatIsNotPublishedYetMakesNoSecondBatchOfTheSameSequence() {
    frames.subscribe(List.of(name(0)));
    quote(0, 1);
    frames.write(outlet);
    long unpublished = market.hub().table().store(0, Markets.quote(2), 0);
    market.hub().feed().publish(0);
    frames.write(outlet);
    assertThat(sent.stream().filter(StreamQuotesResponse::hasBatch)).hasSize(1);
    assertThat(frames.pending()).isTrue();
    market.hub().table().publish(unpublished);
    frames.write(outlet);
    assertThat(sent.getLast().getBatch().getQuoteSequence()).isEqualTo(2);
    assertThat(QuoteColumns.decode(sent.getLast().getBatch()).lasts[0]).isEqualTo(2);
  }

  @Test
  void handlesAreNeverUsedAgainAndAreAscendingInABatch() {
    frames.subscribe(List.of(name(0), name(1), name(2)));
    frames.unsubscribe(List.of(1, 2, 77));
    frames.subscribe(List.of(name(1), name(2), name(0)));
    for (int i = 0; i < 4; i++) {
      quote(i, 5);
    }
    frames.write(outlet);
    assertThat(sent.get(2).getSubscribed().getSubscriptionsList())
        .extracting(s -> s.getHandle())
        .containsExactly(4, 3, 5);
    QuoteColumns columns = QuoteColumns.decode(sent.getLast().getBatch());
    assertThat(java.util.Arrays.copyOf(columns.handles, columns.size())).containsExactly(3, 4, 5);
  }

  @Test
  void twoBatchesOnTheWayAreEnough() {
    frames.subscribe(List.of(name(0)));
    for (int i = 1; i <= 2; i++) {
      assertThat(frames.saturated()).isFalse();
      now = i * 10L;
      quote(0, i);
      frames.write(outlet);
    }
    assertThat(frames.saturated()).isTrue();
    assertThat(frames.unconfirmedSince(99)).isEqualTo(10);
    frames.acknowledge(1);
    assertThat(frames.saturated()).isFalse();
    assertThat(frames.unconfirmedSince(99)).isEqualTo(20);
    frames.acknowledge(2);
    assertThat(frames.unconfirmedSince(99)).isEqualTo(99);
    assertThatThrownBy(() -> frames.acknowledge(3))
        .hasMessageContaining("3 is not the sequence of a batch that was sent; the last one is 2");
  }

  @Test
  void behindAClientThatStoppedThereWaitsOneValueForEachInstrument() {
    frames.subscribe(List.of(name(0), name(1), name(2), name(3)));
    for (long tick = 0; tick < 100_000; tick++) {
      quote((int) (tick % 4), 1_000 + tick);
      if (!frames.saturated()) {
        frames.write(outlet);
      }
    }
    long batches = sent.stream().filter(StreamQuotesResponse::hasBatch).count();
    assertThat(batches).as("batches on the way").isEqualTo(2);
    sent.clear();
    frames.acknowledge(2);
    frames.write(outlet);
    QuoteColumns columns = QuoteColumns.decode(sent.getFirst().getBatch());
    assertThat(sent).hasSize(1);
    assertThat(java.util.Arrays.copyOf(columns.lasts, columns.size()))
        .containsExactly(100_996, 100_997, 100_998, 100_999);
  }

  @Test
  void onlyAnAcknowledgementThatMakesRoomWakesTheWriter() {
    frames.subscribe(List.of(name(0)));
    quote(0, 1);
    frames.write(outlet);
    assertThat(frames.acknowledge(1).wakes()).as("there was room anyway").isFalse();
    for (int i = 2; i <= 3; i++) {
      quote(0, i);
      frames.write(outlet);
    }
    assertThat(frames.acknowledge(1).wakes()).as("confirmed before").isFalse();
    assertThat(frames.acknowledge(2).wakes()).as("the writer may wait").isTrue();
    assertThat(frames.acknowledge(3).wakes()).as("there is room again").isFalse();
  }

  @Test
  void aPaceOutOfRangeIsRefused() {
    assertThatThrownBy(() -> frames.pace(5_001))
        .hasMessageContaining("5001 is not from 0 to 5000 ms");
  }

  @Test
  void answersThatAreNotReadAreNotKeptWithoutEnd() {
    List<String> names = java.util.Collections.nCopies(5_000, name(0));
    frames.subscribe(names);
    frames.subscribe(names);
    assertThatThrownBy(() -> frames.subscribe(List.of(name(0))))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.reason()).isEqualTo(Reason.QUOTA_EXCEEDED));
  }

  @Test
  void fiveThousandInstrumentsAreFollowedAndNoMore() {
    LiveMarket large = Markets.of(5_001, 16);
    var all = new QuoteFrames(large, () -> {}, () -> Instant.EPOCH, () -> 0, () -> {});
    List<String> names =
        large.hub().catalogue().all().stream().map(i -> i.id().name()).toList();
    all.subscribe(names.subList(0, 5_000));
    assertThatThrownBy(() -> all.subscribe(names.subList(5_000, 5_001)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.reason()).isEqualTo(Reason.QUOTA_EXCEEDED));
  }

  @Test
  void afterTheEndNothingIsFollowed() {
    frames.subscribe(List.of(name(0)));
    assertThat(market.hub().feed().subscribers(0)).isEqualTo(1);
    frames.end();
    frames.subscribe(List.of(name(1)));
    assertThat(market.hub().feed().subscribers(0)).isZero();
    assertThat(market.hub().feed().subscribers(1)).isZero();
  }
}
