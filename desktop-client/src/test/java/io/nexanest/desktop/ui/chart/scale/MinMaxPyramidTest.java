package io.nexanest.desktop.ui.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MinMaxPyramidTest {
  @Test
  void everyRangeHasTheSameExtremesAsAWalkThroughIt() {
    long seed = 20010102;
    Random random = new Random(seed);
    for (int size = 1; size < 70; size++) {
      double[] values = random.doubles(size).toArray();
      MinMaxPyramid pyramid = new MinMaxPyramid(values, values);
      for (int a = 0; a < size; a++) {
        double least = values[a];
        double greatest = values[a];
        for (int b = a + 1; b <= size; b++) {
          least = Math.min(least, values[b - 1]);
          greatest = Math.max(greatest, values[b - 1]);
          String where = "seed " + seed + ", size " + size + ", " + a + " to " + b;
          assertThat(pyramid.min(a, b)).as(where).isEqualTo(least);
          assertThat(pyramid.max(a, b)).as(where).isEqualTo(greatest);
        }
      }
    }
  }

  @Test
  void anEmptyRangeHasNoExtremes() {
    double[] values = {1, 2, 3};
    MinMaxPyramid pyramid = new MinMaxPyramid(values, values);
    assertThat(pyramid.min(2, 2)).isNaN();
    assertThat(new MinMaxPyramid(new double[0], new double[0]).max(0, 5)).isNaN();
  }
}
