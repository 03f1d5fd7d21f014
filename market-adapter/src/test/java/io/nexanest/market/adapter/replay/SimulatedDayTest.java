package io.nexanest.market.adapter.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.paced.TickCursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedDayTest {
  private static final LocalDate TODAY = LocalDate.of(2001, 1, 2);
  private static final List<RawBar> CLOSES = List.of(
      RawBar.closeOnly("GE", TODAY, 2, 4326),
      RawBar.closeOnly("IBM", TODAY, 2, 8450),
      RawBar.closeOnly("SPX", TODAY, 2, 128327));

  private static SimulatedDay day(long seed) {
    return new SimulatedDay(seed, CLOSES, Set.of("SPX"), 50);
  }

  @Test
  void theNthTickDependsOnSeedAndNumberAlone() {
    var cursor = new TickCursor(day(7));
    SimulatedDay fresh = day(7);
    for (int n = 0; n < 5_000; n++) {
      assertThat(cursor.step()).isEqualTo(fresh.at(n));
    }
    assertThat(day(7).at(4_999)).isEqualTo(fresh.at(4_999));
    assertThat(day(8).at(4_999)).isNotEqualTo(fresh.at(4_999));
  }

  @Test
  void theDayBeginsAtTheRealCloseAtHalfPastNineInNewYork() {
    RawTick first = day(1).of("IBM", 0);
    assertThat((first.bid() + first.ask()) / 2.0).isCloseTo(8450, within(0.01));
    assertThat(first.providerTimeMicros())
        .isEqualTo(Instant.parse("2001-01-02T14:30:00Z").getEpochSecond() * 1_000_000);
    assertThat(day(1).of("IBM", 50).providerTimeMicros() - first.providerTimeMicros())
        .isEqualTo(1_000_000);
  }

  @Test
  void pricesSwingWithinTwoPercentAndTheSpreadIsPositive() {
    SimulatedDay day = day(3);
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int n = 0; n < 300_000; n++) {
      RawTick tick = day.of("IBM", n * 10L);
      assertThat(tick.ask()).isGreaterThan(tick.bid());
      assertThat(tick.last()).isIn(tick.bid(), tick.ask());
      assertThat((tick.bid() + tick.ask()) / 2.0).isBetween(8450 * 0.98 - 1, 8450 * 1.02 + 1);
      least = Math.min(least, tick.last());
      most = Math.max(most, tick.last());
    }
    assertThat(most - least).isGreaterThan(100);
  }

  @Test
  void everyTickIsMarkedSimulatedAndAnIndexHasNoSides() {
    RawTick share = day(1).of("GE", 900);
    RawTick index = day(1).of("SPX", 900);
    assertThat(share.flags()).isEqualTo(QuoteFlags.SIMULATED);
    assertThat(index.flags())
        .isEqualTo(QuoteFlags.SIMULATED | QuoteFlags.NO_BID | QuoteFlags.NO_ASK);
  }

  @Test
  void volumeDoesNotFall() {
    SimulatedDay day = day(5);
    long before = 0;
    for (int n = 0; n < 10_000; n++) {
      long volume = day.of("GE", n).volume();
      assertThat(volume).isGreaterThanOrEqualTo(before);
      before = volume;
    }
    assertThat(before).isPositive();
  }

  @Test
  void anUnknownSymbolIsNamed() {
    assertThatThrownBy(() -> day(1).of("XYZ", 0))
        .hasMessage("no symbol 'XYZ' among [GE, IBM, SPX]");
  }
}
