package io.nexanest.desktop.gateway.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.HoldingValue;
import io.nexanest.api.portfolio.v1.StreamValuationHistoryResponse;
import io.nexanest.api.portfolio.v1.StreamValuationsResponse;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.gateway.valuation.ValueHistory;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuationCodecTest {
  @Test
  void anUpdateReplacesWhatItNamesAndLeavesTheRestTheSameObjects() {
    Valuation before = ValuationCodec.valuation(io.nexanest.api.portfolio.v1.Valuation.newBuilder()
        .setName("portfolios/p")
        .setAsOf(AsOf.newBuilder()
            .setEffectiveDate(Date.newBuilder().setYear(2001).setMonth(1).setDay(2)))
        .addHoldings(holding("a", "10"))
        .addHoldings(holding("b", "20"))
        .build());
    Valuation after = ValuationCodec.apply(
        before,
        StreamValuationsResponse.Update.newBuilder()
            .setLedgerPosition(5)
            .setEvaluateTime(Timestamp.newBuilder().setSeconds(1))
            .addHoldings(holding("b", "21"))
            .build());
    assertThat(after.holdings().get(0)).isSameAs(before.holdings().get(0));
    assertThat(after.holdings().get(1).marketValue()).isEqualTo(new BigDecimal("21"));
    assertThat(after.ledgerPosition()).isEqualTo(5);
  }

  @Test
  void stepsOfABlockAddUpFromItsOwnStart() {
    ValueHistory history = ValuationCodec.history(List.of(
        StreamValuationHistoryResponse.newBuilder()
            .setCurrencyCode("USD")
            .setScale(2)
            .addDaySteps(7000)
            .addDaySteps(1)
            .addValueSteps(10_000)
            .addValueSteps(-50)
            .addNetDepositSteps(9_000)
            .addNetDepositSteps(0)
            .build(),
        StreamValuationHistoryResponse.newBuilder()
            .setCurrencyCode("USD")
            .setScale(2)
            .addDaySteps(7002)
            .addValueSteps(10_100)
            .addNetDepositSteps(9_000)
            .build()));
    assertThat(history.days()).containsExactly(7000, 7001, 7002);
    assertThat(history.values()).containsExactly(100.0, 99.5, 101.0);
    assertThat(history.deposits()).containsExactly(90.0, 90.0, 90.0);
  }

  private static HoldingValue holding(String name, String value) {
    return HoldingValue.newBuilder()
        .setName(name)
        .setMarketValue(Decimal.newBuilder().setValue(value))
        .build();
  }
}
