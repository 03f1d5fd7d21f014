package io.nexanest.desktop.ui.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewportTest {
  private final Viewport view = new Viewport();

  @Test
  void zoomingOutStopsAtTheWholeSeries() {
    view.reset(100, 40);
    view.zoom(1000, 0.5);
    assertThat(view.first()).isZero();
    assertThat(view.end()).isEqualTo(100);
  }

  @Test
  void panningStopsAtTheEnds() {
    view.reset(100, 80);
    view.pan(50);
    assertThat(view.end()).isEqualTo(100);
    view.pan(-500);
    assertThat(view.first()).isZero();
    assertThat(view.span()).isEqualTo(20);
  }

  @Test
  void anEmptySeriesHasNothingToShow() {
    view.reset(0, 0);
    view.zoom(0.5, 0.5);
    assertThat(view.first()).isZero();
    assertThat(view.end()).isZero();
  }

  @Test
  void aYearBackFromTheLastDayIsFound() {
    long[] days = {0, 100, 364, 366, 500, 730};
    assertThat(ChartRange.ONE_YEAR.first(days)).isEqualTo(3);
    assertThat(ChartRange.ALL.first(days)).isZero();
    assertThat(ChartRange.ONE_MONTH.first(new long[0])).isZero();
  }

  @Test
  void stepsAreRound() {
    assertThat(Ticks.step(97, 10)).isEqualTo(10);
    assertThat(Ticks.step(0.7, 4)).isEqualTo(0.2, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(Ticks.decimals(0.05)).isEqualTo(2);
    assertThat(Ticks.decimals(20)).isZero();
  }
}
