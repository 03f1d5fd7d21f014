package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.nexanest.api.portfolio.v1.FlowColumns;
import io.nexanest.api.portfolio.v1.GetWaterfallRequest;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.LedgerFeedServiceGrpc;
import io.nexanest.api.portfolio.v1.ListHouseholdsRequest;
import io.nexanest.api.portfolio.v1.PositionColumns;
import io.nexanest.api.portfolio.v1.StreamLedgerRequest;
import io.nexanest.api.portfolio.v1.StreamLedgerResponse;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo's books as columns, against what a valuation and a waterfall say of the same days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerFeedIT {
  private TestServer server;
  private Channel channel;
  private String household;

  @BeforeAll
  void start() throws InterruptedException {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1")).load("dow");
    channel = server.owner();
    household = HouseholdServiceGrpc.newBlockingStub(channel)
        .listHouseholds(ListHouseholdsRequest.getDefaultInstance())
        .getHouseholds(0)
        .getName();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void quantityTimesPriceTimesRateOfEachDayIsTheValuation() {
    LocalDate to = LocalDate.of(1999, 12, 31);
    List<StreamLedgerResponse> blocks = stream(LocalDate.of(1999, 10, 1), to);
    int scale = blocks.getFirst().getHeader().getScale();
    Map<LocalDate, BigDecimal> sums = new TreeMap<>();
    for (StreamLedgerResponse block : blocks) {
      if (block.hasPositions()) {
        worth(block.getPositions(), scale)
            .forEach((date, value) -> sums.merge(date, value, BigDecimal::add));
      }
    }
    assertThat(sums).hasSizeGreaterThan(60).containsKey(to);
    Client client = new Client(channel);
    for (LocalDate date : List.copyOf(sums.keySet())) {
      BigDecimal valued =
          Decimals.decode(client.value(household, on(date, "")).getFigures().getValue());
      assertThat(sums.get(date)).as("%s", date).isEqualByComparingTo(valued);
    }
  }

  @Test
  void flowsAreThoseOfTheWaterfall() {
    LocalDate from = LocalDate.of(1998, 12, 31);
    LocalDate to = LocalDate.of(1999, 12, 31);
    List<StreamLedgerResponse> blocks = stream(from.plusDays(1), to);
    BigDecimal sum = BigDecimal.ZERO;
    int scale = blocks.getFirst().getHeader().getScale();
    int flows = 0;
    for (StreamLedgerResponse block : blocks) {
      FlowColumns columns = block.getFlows();
      assertThat(columns.getValuesCount())
          .isEqualTo(columns.getDayStepsCount())
          .isEqualTo(columns.getTransactionsCount())
          .isEqualTo(columns.getAccountsCount());
      for (long value : columns.getValuesList()) {
        sum = sum.add(BigDecimal.valueOf(value, scale));
        flows++;
      }
    }
    BigDecimal expected = Decimals.decode(ValuationServiceGrpc.newBlockingStub(channel)
        .getWaterfall(GetWaterfallRequest.newBuilder()
            .setName(household)
            .setFromDate(Dates.encode(from))
            .setAsOf(on(to, ""))
            .build())
        .getFlows());
    assertThat(flows).isPositive();
    assertThat(sum).isEqualByComparingTo(expected).isNotEqualByComparingTo("0");
  }

  private List<StreamLedgerResponse> stream(LocalDate from, LocalDate to) {
    List<StreamLedgerResponse> blocks = new ArrayList<>();
    LedgerFeedServiceGrpc.newBlockingStub(channel)
        .streamLedger(StreamLedgerRequest.newBuilder()
            .setName(household)
            .setFromDate(Dates.encode(from))
            .setAsOf(on(to, ""))
            .build())
        .forEachRemaining(blocks::add);
    assertThat(blocks.getFirst().hasHeader()).isTrue();
    return blocks;
  }

  /** Each day's quantity × price × rate, rounded; and it is what the block says itself. */
  private static Map<LocalDate, BigDecimal> worth(PositionColumns block, int scale) {
    List<BigDecimal> quantities = new ArrayList<>();
    for (int i = 0; i < block.getQuantitiesCount(); i++) {
      for (int day = 0; day < block.getQuantityRuns(i); day++) {
        quantities.add(new BigDecimal(block.getQuantities(i)));
      }
    }
    assertThat(quantities).hasSize(block.getDayStepsCount());
    Map<LocalDate, BigDecimal> worth = new TreeMap<>();
    long day = 0;
    long price = 0;
    long rate = 0;
    long value = 0;
    for (int i = 0; i < block.getDayStepsCount(); i++) {
      day += block.getDaySteps(i);
      price += block.getPriceSteps(i);
      rate += block.getRateSteps(i);
      value += block.getValueSteps(i);
      BigDecimal product = quantities
          .get(i)
          .multiply(BigDecimal.valueOf(price, block.getPriceScale()))
          .multiply(new BigDecimal(block.getMultiplier()))
          .multiply(BigDecimal.valueOf(rate, block.getRateScale()))
          .setScale(scale, RoundingMode.HALF_EVEN);
      assertThat(product).isEqualByComparingTo(BigDecimal.valueOf(value, scale));
      worth.put(LocalDate.ofEpochDay(day), product);
    }
    return worth;
  }
}
