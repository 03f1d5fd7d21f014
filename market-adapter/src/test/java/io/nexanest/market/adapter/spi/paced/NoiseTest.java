package io.nexanest.market.adapter.spi.paced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseTest {
  private final Noise noise = new Noise(42);

  @Test
  void noiseStaysWithinOneAndAveragesToNothing() {
    double sum = 0;
    int count = 400_000;
    for (int i = 0; i < count; i++) {
      double value = noise.at(i % 200, i * 7.3);
      assertThat(Math.abs(value)).isLessThanOrEqualTo(1);
      sum += value;
    }
    assertThat(sum / count).isCloseTo(0, within(0.02));
  }

  @Test
  void neighbouringPlacesAreNear() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(noise.at(3, i + 0.01)).isCloseTo(noise.at(3, i), within(0.001));
    }
  }

  @Test
  void theSameSeedGivesTheSameNumbers() {
    assertThat(new Noise(42).bits(1, 2)).isEqualTo(noise.bits(1, 2));
    assertThat(new Noise(43).bits(1, 2)).isNotEqualTo(noise.bits(1, 2));
    assertThat(noise.bits(1, 2)).isNotEqualTo(noise.bits(2, 1));
  }
}
