package io.nexanest.market;

import static io.nexanest.market.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.market.v1.GetMarketStateRequest;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.RateServiceGrpc;
import io.nexanest.api.market.v1.StreamBarsRequest;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.wire.BarColumns;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bars of intervals through the call, from the ticks of a provider that is at work. */
class IntervalBarsIT {
  private static MarketServer server;
  private static List<String> instruments;
  private static LocalDate today;

  @BeforeAll
  static void start() {
    server = new MarketServer(Map.of(
        "market.provider",
        "synthetic",
        "market.synthetic-instruments",
        "5",
        "market.tick-rate",
        "500"));
    server.ready();
    instruments = InstrumentServiceGrpc.newBlockingStub(server.as("ann"))
        .listInstruments(ListInstrumentsRequest.getDefaultInstance())
        .getInstrumentsList()
        .stream()
        .map(instrument -> instrument.getName())
        .toList();
    today = Dates.decode(RateServiceGrpc.newBlockingStub(server.as("ann"))
        .getMarketState(GetMarketStateRequest.getDefaultInstance())
        .getBusinessDate());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static StreamBarsRequest.Builder request(int minutes) {
    return StreamBarsRequest.newBuilder()
        .addAllInstruments(instruments)
        .setFromDate(Dates.encode(today.minusDays(20)))
        .setIntervalMinutes(minutes);
  }

  private static List<StreamBarsResponse> bars(int minutes) {
    List<StreamBarsResponse> blocks = new ArrayList<>();
    HistoryServiceGrpc.newBlockingStub(server.as("ann"))
        .streamBars(request(minutes).build())
        .forEachRemaining(blocks::add);
    return blocks;
  }

  @Test
  void barsOfAMinuteGrowWithTheTicksAndTheLastOneIsUnfinished() {
    StreamBarsResponse block =
        Awaitility.await().until(() -> bars(1), blocks -> !blocks.isEmpty()).getFirst();
    BarColumns columns = BarColumns.decode(block);
    assertThat(block.getMinuteStepsCount()).isEqualTo(columns.size());
    assertThat(block.getTradeCountsCount()).isEqualTo(columns.size());
    assertThat(block.getTradeCounts(0)).isPositive();
    assertThat(columns.highs()[0]).isGreaterThanOrEqualTo(columns.lows()[0]);
    assertThat(block.getLastUnfinished()).isTrue();
  }

  @Test
  void dailyBarsCarryNoMinutes() {
    List<StreamBarsResponse> blocks = bars(0);
    assertThat(blocks).isNotEmpty();
    assertThat(blocks)
        .allSatisfy(block -> assertThat(block.getMinuteStepsCount()).isZero());
  }

  @Test
  void anIntervalThatIsNoneAndARangeThatIsTooLongAreRefused() {
    var history = HistoryServiceGrpc.newBlockingStub(server.as("ann"));
    assertRefused(
        Reason.FIELD_INVALID, () -> history.streamBars(request(1_441).build()).hasNext());
    assertRefused(
        Reason.DATE_OUT_OF_RANGE,
        () -> history
            .streamBars(
                request(5).setFromDate(Dates.encode(today.minusDays(371))).build())
            .hasNext());
    assertRefused(
        Reason.FIELD_REQUIRED,
        () -> history.streamBars(request(5).clearFromDate().build()).hasNext());
  }
}
