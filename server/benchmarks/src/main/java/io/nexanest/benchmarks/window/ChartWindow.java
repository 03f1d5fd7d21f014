package io.nexanest.benchmarks.window;

import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.chart.PriceChart;
import io.nexanest.desktop.ui.chart.PriceSeries;
import io.nexanest.desktop.ui.chart.scale.ChartRange;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Theme;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The price chart over a random walk, dragged to and fro by a pointer in every frame: says MEASURED
 * with the figures of some seconds.
 */
public final class ChartWindow {
  static final int WIDTH = 1_400;
  static final int HEIGHT = 700;
  private static final long WARM_MS = 8_000;
  /** Each wheel step shows 13 % less; after twenty a sixteenth of the points is left. */
  private static final int WHEEL_STEPS = 20;

  private static final int DRAG = 400;
  private static final int POINTS_A_DAY = 390;

  private final Node chart;
  private final PulseMeter meter = new PulseMeter(this::drag);
  private int step;

  private ChartWindow(Node chart) {
    this.chart = chart;
  }

  /** Arguments: points, line or candles, whole or part of them in view, milliseconds to measure. */
  public static void main(String[] args) throws InterruptedException {
    Toolkit.start();
    int points = Integer.parseInt(args[0]);
    PriceSeries series = walk(points, args[1].equals("candles"));
    ChartWindow window = Toolkit.call(() -> open(series));
    if (args[2].equals("part")) {
      Toolkit.run(window::zoom);
    }
    Toolkit.run(window.meter::start);
    System.out.println(MeasuredWindow.LIVE + " " + points);
    System.out.flush();
    Thread.sleep(WARM_MS);
    Toolkit.run(window.meter::measure);
    Thread.sleep(Long.parseLong(args[3]));
    Toolkit.run(window.meter::end);
    System.out.println(MeasuredWindow.MEASURED + " " + window.meter.line());
    System.out.flush();
    System.exit(0);
  }

  private static ChartWindow open(PriceSeries series) {
    Look look = new Look(Theme.DARK);
    PriceChart chart =
        new PriceChart("chart", look, new Formats(Locale.ENGLISH), new Moments(Locale.ENGLISH));
    chart.range(ChartRange.ALL);
    chart.show(series, 2);
    Stage stage = new Stage();
    stage.setScene(new Scene(new StackPane(chart.node()), WIDTH, HEIGHT));
    look.dress(stage.getScene());
    stage.show();
    return new ChartWindow(chart.node());
  }

  private void zoom() {
    for (int i = 0; i < WHEEL_STEPS; i++) {
      chart.fireEvent(new ScrollEvent(
          ScrollEvent.SCROLL,
          700,
          300,
          700,
          300,
          false,
          false,
          false,
          false,
          false,
          false,
          0,
          40,
          0,
          40,
          ScrollEvent.HorizontalTextScrollUnits.NONE,
          0,
          ScrollEvent.VerticalTextScrollUnits.NONE,
          0,
          0,
          null));
    }
  }

  // There and back again, so that the chart moves in every frame.
  private void drag() {
    int x = step < DRAG ? step : 2 * DRAG - step;
    fire(step == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, 500 + x);
    step = (step + 8) % (2 * DRAG);
  }

  private void fire(EventType<MouseEvent> type, double x) {
    chart.fireEvent(new MouseEvent(
        type,
        x,
        300,
        x,
        300,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null));
  }

  private static PriceSeries walk(int points, boolean candles) {
    SplittableRandom random = new SplittableRandom(7);
    long last = LocalDate.of(2026, 1, 2).toEpochDay();
    long[] days = new long[points];
    double[] opens = new double[points];
    double[] highs = new double[points];
    double[] lows = new double[points];
    double[] closes = new double[points];
    double[] volumes = new double[points];
    double price = 100;
    for (int i = 0; i < points; i++) {
      days[i] = last - (points - 1 - i) / POINTS_A_DAY;
      opens[i] = price;
      price *= 1 + (random.nextDouble() - 0.5) / 200;
      closes[i] = price;
      highs[i] = Math.max(opens[i], price) * 1.001;
      lows[i] = Math.min(opens[i], price) * 0.999;
      volumes[i] = 1_000 + random.nextInt(9_000);
    }
    double[] none = {};
    return candles
        ? new PriceSeries(days, opens, highs, lows, closes, volumes)
        : new PriceSeries(days, none, none, none, closes, none);
  }
}
