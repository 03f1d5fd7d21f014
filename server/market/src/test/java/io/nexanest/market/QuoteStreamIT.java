package io.nexanest.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.market.v1.FeedState;
import io.nexanest.api.market.v1.QuoteBatch;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.api.market.v1.StreamQuotesResponse.EventCase;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.instrument.StableId;
import io.nexanest.wire.QuoteColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuoteStreamIT {
  private static final String IBM = new InstrumentId(StableId.ofListing("XNYS", "IBM")).name();
  private static final String ALCOA = new InstrumentId(StableId.ofListing("XNYS", "AA")).name();
  private static MarketServer server;

  @BeforeAll
  static void start() {
    server = new MarketServer(Map.of("market.tick-rate", "5000"));
    server.ready();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<QuoteBatch> batches(QuoteClient client) {
    return client.of(EventCase.BATCH).stream()
        .map(StreamQuotesResponse::getBatch)
        .toList();
  }

  @Test
  void theStreamKeepsItsProtocol() throws Exception {
    var client = new QuoteClient(server.as("ann"), true);
    client.pace(0);
    client.subscribe(IBM, "instruments/none", ALCOA);
    Awaitility.await().until(() -> batches(client).size() >= 20);
    client.complete();
    assertThat(client.end().get(10, TimeUnit.SECONDS)).isEqualTo("OK");
    List<EventCase> kinds =
        client.events().stream().map(StreamQuotesResponse::getEventCase).toList();
    assertThat(kinds.getFirst()).isEqualTo(EventCase.FEED_STATE_CHANGED);
    assertThat(kinds.indexOf(EventCase.SUBSCRIBED)).isLessThan(kinds.indexOf(EventCase.BATCH));
    var subscribed = client.of(EventCase.SUBSCRIBED).getFirst().getSubscribed();
    assertThat(subscribed.getIntervalMs()).isZero();
    assertThat(subscribed.getSubscriptions(0).getHandle()).isEqualTo(1);
    assertThat(Refusals.reason(subscribed.getSubscriptions(1).getError()))
        .isEqualTo("FIELD_INVALID");
    assertThat(subscribed.getSubscriptions(2).getPriceScale()).isEqualTo(2);
    List<Long> sequences = new ArrayList<>();
    long before = 0;
    for (QuoteBatch batch : batches(client)) {
      sequences.add(batch.getSequence());
      assertThat(batch.getQuoteSequence()).isGreaterThan(before);
      before = batch.getQuoteSequence();
      assertThat(QuoteColumns.decode(batch).size()).isBetween(1, 2);
    }
    assertThat(sequences).startsWith(1L, 2L, 3L).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theFeedIsLiveOnceQuotesCome() {
    var client = new QuoteClient(server.as("ann"), true);
    Awaitility.await().until(() -> !client.of(EventCase.FEED_STATE_CHANGED).isEmpty());
    Awaitility.await()
        .until(() -> client
                .of(EventCase.FEED_STATE_CHANGED)
                .getLast()
                .getFeedStateChanged()
                .getState()
            == FeedState.FEED_STATE_LIVE);
    assertThat(client.of(EventCase.FEED_STATE_CHANGED).getLast().getFeedStateChanged())
        .satisfies(s -> assertThat(s.getSimulated()).isTrue())
        .satisfies(s -> assertThat(s.getProvider()).isEqualTo("replay"));
    client.cancel();
  }

  @Test
  void withoutConfirmationTwoBatchesComeAndNoThird() {
    var client = new QuoteClient(server.as("bob"), false);
    client.pace(0);
    client.subscribe(IBM);
    Awaitility.await().until(() -> batches(client).size() == 2);
    Awaitility.await()
        .during(300, TimeUnit.MILLISECONDS)
        .until(() -> batches(client).size() == 2);
    client.confirm(1);
    Awaitility.await().until(() -> batches(client).size() == 3);
    client.cancel();
  }

  @Test
  void anUnsubscribedInstrumentFallsSilent() {
    var client = new QuoteClient(server.as("cat"), true);
    client.pace(0);
    client.subscribe(IBM, ALCOA);
    Awaitility.await().until(() -> batches(client).size() > 3);
    client.unsubscribe(1);
    client.subscribe(IBM);
    Awaitility.await().until(() -> client.of(EventCase.SUBSCRIBED).size() == 2);
    var again = client.of(EventCase.SUBSCRIBED).getLast();
    assertThat(again.getSubscribed().getSubscriptions(0).getHandle()).isEqualTo(3);
    int at = client.events().indexOf(again);
    Awaitility.await().until(() -> client.events().size() > at + 10);
    client.events().subList(at, client.events().size()).stream()
        .filter(StreamQuotesResponse::hasBatch)
        .map(e -> QuoteColumns.decode(e.getBatch()))
        .forEach(columns -> assertThat(columns.handles).doesNotContain(1));
    client.cancel();
  }

  @Test
  void aWrongCommandEndsTheStreamWithItsReason() {
    var client = new QuoteClient(server.as("dan"), true);
    client.pace(5_001);
    assertThat(client.end().join()).isEqualTo("FIELD_INVALID");
  }

  @Test
  void aFifthStreamOfASessionIsRefusedUntilOneEnds() {
    List<QuoteClient> four = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      QuoteClient client = new QuoteClient(server.as("fay"), true);
      Awaitility.await().until(() -> !client.events().isEmpty());
      four.add(client);
    }
    assertThat(new QuoteClient(server.as("fay"), true).end().join()).isEqualTo("QUOTA_EXCEEDED");
    four.getFirst().cancel();
    Awaitility.await().until(() -> {
      QuoteClient again = new QuoteClient(server.as("fay"), true);
      Awaitility.await().until(() -> again.end().isDone() || !again.events().isEmpty());
      boolean open = !again.events().isEmpty();
      again.cancel();
      return open;
    });
    four.forEach(QuoteClient::cancel);
  }

  @Test
  void theStreamEndsWhenTheSessionDoes() throws Exception {
    var client = new QuoteClient(server.as("gus"), true);
    client.subscribe(IBM);
    Awaitility.await().until(() -> !batches(client).isEmpty());
    server.revoke("gus");
    assertThat(client.end().get(10, TimeUnit.SECONDS)).isEqualTo("TOKEN_EXPIRED");
  }
}
