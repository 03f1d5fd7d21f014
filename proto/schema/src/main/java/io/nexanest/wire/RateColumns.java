package io.nexanest.wire;

import io.nexanest.api.market.v1.StreamRatesResponse;

/**
 * A block of daily rates as primitive columns: units of a currency for one USD, as integers at the
 * block's scale.
 *
 * @param days days since 1970-01-01, ascending
 * @param rates the rate of each day
 */
@SuppressWarnings("ArrayRecordComponent")
public record RateColumns(int[] days, long[] rates) {

  /** Throws {@link MalformedValue} if the columns are not equally long. */
  public RateColumns {
    if (days.length != rates.length) {
      throw new MalformedValue("the columns of a block of rates are equally long", false);
    }
  }

  public int size() {
    return days.length;
  }

  /** Writes the columns into a message. */
  public void encode(StreamRatesResponse.Builder to) {
    int day = 0;
    long rate = 0;
    for (int i = 0; i < days.length; i++) {
      to.addDaySteps(days[i] - day);
      to.addRateSteps(rates[i] - rate);
      day = days[i];
      rate = rates[i];
    }
  }

  /** Reads a message; throws {@link MalformedValue} if its columns are not equally long. */
  public static RateColumns decode(StreamRatesResponse block) {
    RateColumns columns =
        new RateColumns(new int[block.getDayStepsCount()], new long[block.getRateStepsCount()]);
    int day = 0;
    long rate = 0;
    for (int i = 0; i < columns.size(); i++) {
      day += block.getDaySteps(i);
      rate += block.getRateSteps(i);
      columns.days[i] = day;
      columns.rates[i] = rate;
    }
    return columns;
  }
}
