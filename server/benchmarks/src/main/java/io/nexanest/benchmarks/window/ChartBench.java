package io.nexanest.benchmarks.window;

import io.nexanest.benchmarks.Row;
import io.nexanest.benchmarks.process.Child;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a chart of a million points costs the toolkit's thread while it is dragged. */
public final class ChartBench {
  private static final int MANY = 1_000_000;
  private static final int FEW = 1_000;
  private static final int MEASURED_MS = 10_000;

  private ChartBench() {}

  public static List<Row> run() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String shape : List.of("line", "candles")) {
      for (String part : List.of("whole", "part")) {
        rows.add(row(shape, part));
      }
    }
    return rows;
  }

  private static Row row(String shape, String part) throws IOException {
    String[] many = measure(MANY, shape, part);
    String[] few = measure(FEW, shape, part);
    return new Row(
        String.format(
            Locale.ROOT,
            "JavaFX thread, CPU for each pulse with a chart of %,d points dragged (%s, %s), p50 and"
                + " p99",
            MANY,
            shape,
            part.equals("whole") ? "all in view" : "a sixteenth in view"),
        "ms",
        many[1] + " and " + many[2],
        String.format(Locale.ROOT, "%,d points: %s and %s", FEW, few[1], few[2]),
        String.format(
            Locale.ROOT,
            "%d × %d without a display, drawn by the processor, redrawn in each of %s pulses/s, %d"
                + " s",
            ChartWindow.WIDTH,
            ChartWindow.HEIGHT,
            many[0],
            MEASURED_MS / 1_000));
  }

  private static String[] measure(int points, String shape, String part) throws IOException {
    try (Child chart = Child.start(
        ChartWindow.class.getName(),
        MeasuredWindow.LIVE,
        List.of(Integer.toString(points), shape, part, Integer.toString(MEASURED_MS)))) {
      return chart.await(MeasuredWindow.MEASURED).split(" ");
    }
  }
}
