package io.nexanest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.api.market.v1.QuoteBatch;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.api.market.v1.StreamRatesResponse;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ColumnsPropertyTest {
  private static final int ROUNDS = 300;

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Test
  void barsComeBackAsTheyWent() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      RandomGenerator random = random(seed);
      int n = random.nextInt(50);
      int ranged = random.nextBoolean() ? n : 0;
      var bars = new BarColumns(
          random.ints(n, -20_000, 60_000).sorted().toArray(),
          random.longs(n, 1, 1L << 50).toArray(),
          random.longs(ranged, 1, 1L << 50).toArray(),
          random.longs(ranged, 1, 1L << 50).toArray(),
          random.longs(ranged, 1, 1L << 50).toArray(),
          random.longs(random.nextBoolean() ? n : 0, 0, Long.MAX_VALUE).toArray());
      var message = StreamBarsResponse.newBuilder();
      bars.encode(message);
      BarColumns back = BarColumns.decode(message.build());
      assertThat(back).as("seed " + seed).usingRecursiveComparison().isEqualTo(bars);
    }
  }

  @Test
  void ratesComeBackAsTheyWent() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      RandomGenerator random = random(seed);
      int n = random.nextInt(50);
      var rates = new RateColumns(
          random.ints(n, -20_000, 60_000).sorted().toArray(),
          random.longs(n, 1, 1L << 60).toArray());
      var message = StreamRatesResponse.newBuilder();
      rates.encode(message);
      RateColumns back = RateColumns.decode(message.build());
      assertThat(back).as("seed " + seed).usingRecursiveComparison().isEqualTo(rates);
    }
  }

  @Test
  void quotesComeBackAsTheyWentWithAgesInMilliseconds() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      RandomGenerator random = random(seed);
      int n = random.nextInt(40);
      var quotes = new QuoteColumns(n);
      int handle = 0;
      for (int i = 0; i < n; i++) {
        handle += 1 + random.nextInt(100);
        quotes.append(handle);
        quotes.timesUs[i] = 978_445_800_000_000L + random.nextInt(1_000_000) * 1_000L;
        quotes.bids[i] = random.nextLong(1L << 40);
        quotes.asks[i] = random.nextLong(1L << 40);
        quotes.lasts[i] = random.nextLong(1L << 40);
        quotes.bidSizes[i] = random.nextLong(1L << 40);
        quotes.askSizes[i] = random.nextLong(1L << 40);
        quotes.volumes[i] = random.nextLong(1L << 40);
        quotes.changes[i] = random.nextLong(-1L << 40, 1L << 40);
        quotes.changeBps[i] = random.nextInt();
        quotes.flags[i] = random.nextInt(4) == 0 ? random.nextInt(1 << 9) : 0;
      }
      var message = QuoteBatch.newBuilder();
      quotes.encode(message);
      QuoteColumns back = QuoteColumns.decode(message.build());
      assertThat(back).as("seed " + seed).usingRecursiveComparison().isEqualTo(quotes);
    }
  }

  @Test
  void columnsOfDifferentLengthsAreRefused() {
    var bars = StreamBarsResponse.newBuilder().addDaySteps(1).build();
    assertThatThrownBy(() -> BarColumns.decode(bars))
        .hasMessage("the columns of a block of bars are equally long");
    var rates = StreamRatesResponse.newBuilder().addRateSteps(1).build();
    assertThatThrownBy(() -> RateColumns.decode(rates))
        .hasMessage("the columns of a block of rates are equally long");
  }
}
