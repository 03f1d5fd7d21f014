package io.nexanest.market.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BarSeriesTest {
  private static Bar close(int day, long close, long knownUs) {
    return new Bar(day, close, Bar.ABSENT, Bar.ABSENT, Bar.ABSENT, Bar.ABSENT, "test", knownUs);
  }

  private final BarSeries series = new BarSeries.Builder()
      .add(close(10, 100, 1))
      .add(close(11, 110, 1))
      .add(close(11, 111, 5))
      .add(close(14, 140, 1))
      .build();

  private List<Long> closes(int from, int to, long knownUs) {
    return java.util.Arrays.stream(series.select(from, to, knownUs))
        .mapToObj(series::close)
        .toList();
  }

  @Test
  void aCorrectedBarCountsFromWhenItWasKnown() {
    assertThat(closes(0, 99, 4)).containsExactly(100L, 110L, 140L);
    assertThat(closes(0, 99, 5)).containsExactly(100L, 111L, 140L);
    assertThat(closes(0, 99, 0)).isEmpty();
  }

  @Test
  void bothEndsOfTheDatesAreIncluded() {
    assertThat(closes(11, 14, 9)).containsExactly(111L, 140L);
    assertThat(closes(12, 13, 9)).isEmpty();
  }

  @Test
  void theLastBarBeforeADayIsFound() {
    assertThat(series.lastBefore(14, 9)).hasValue(2);
    assertThat(series.lastBefore(14, 4)).hasValue(1);
    assertThat(series.lastBefore(10, 9)).isEmpty();
  }

  @Test
  void splitsTakeTheJumpOutOfThePastAndKeepTheMoneyTraded() {
    UUID none = new UUID(0, 0);
    var split = new CorporateAction.Split(
        none, none, LocalDate.ofEpochDay(11), BigDecimal.valueOf(7), BigDecimal.ONE, "test", 1);
    Splits splits = new Splits(List.of(split));
    Bar before = splits.adjust(new Bar(10, 64_557, 64_500, 65_000, 64_000, 100, "test", 1));
    assertThat(before.close()).isEqualTo(92_224_286);
    assertThat(before.open()).isEqualTo(92_142_857);
    assertThat(before.volume()).isEqualTo(700);
    Bar after = splits.adjust(close(11, 9_370, 1));
    assertThat(after.close()).isEqualTo(93_700_000);
    assertThat(after.ranged()).isFalse();
    assertThat(splits.moreDecimals()).isEqualTo(4);
  }
}
