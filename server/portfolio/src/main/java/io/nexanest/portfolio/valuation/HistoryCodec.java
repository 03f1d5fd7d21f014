package io.nexanest.portfolio.valuation;

import io.nexanest.api.portfolio.v1.StreamValuationHistoryResponse;
import io.nexanest.core.valuation.ValuePoint;
import io.nexanest.kernel.money.CurrencyCode;
import java.util.List;

/** A value history in columns of minor units. */
final class HistoryCodec {
  private HistoryCodec() {}

  static StreamValuationHistoryResponse block(CurrencyCode currency, List<ValuePoint> points) {
    int scale = currency.minorUnitDigits();
    StreamValuationHistoryResponse.Builder to = StreamValuationHistoryResponse.newBuilder()
        .setCurrencyCode(currency.code())
        .setScale(scale);
    int day = 0;
    long value = 0;
    long deposits = 0;
    for (ValuePoint point : points) {
      int nextDay = Math.toIntExact(point.date().toEpochDay());
      long nextValue = point.value().movePointRight(scale).longValueExact();
      long nextDeposits = point.netDeposits().movePointRight(scale).longValueExact();
      to.addDaySteps(nextDay - day);
      to.addValueSteps(nextValue - value);
      to.addNetDepositSteps(nextDeposits - deposits);
      day = nextDay;
      value = nextValue;
      deposits = nextDeposits;
    }
    return to.build();
  }
}
