package io.nexanest.benchmarks.window;

import io.nexanest.benchmarks.Row;
import io.nexanest.benchmarks.process.Child;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What live quotes cost the window, how soon they are there, and how much memory it takes. */
public final class WindowBench {
  private static final int WIDTH = 1720;
  private static final int MEASURED_MS = 60_000;
  private static final int STARTS = 3;
  /** A tall screen, and one on which all rows are laid out. */
  private static final int[] HEIGHTS = {1_300, 12_300};

  private WindowBench() {}

  public static List<Row> run() throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    try (WatchedMarket market = WatchedMarket.open()) {
      rows.add(start(market));
      for (int height : HEIGHTS) {
        rows.addAll(pulses(market, height));
      }
    }
    return rows;
  }

  private static Row start(WatchedMarket market) throws IOException {
    List<Double> took = new ArrayList<>();
    String rows = "";
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      try (Child window = window(market, HEIGHTS[0], 0)) {
        took.add((System.nanoTime() - begin) / 1e9);
        rows = window.ready();
      }
    }
    Collections.sort(took);
    return new Row(
        "start of the window",
        "s",
        String.format(Locale.ROOT, "%.1f", took.get(STARTS / 2)),
        "",
        "process start to the first frame with live quotes in a watchlist, " + rows
            + " rows visible, sign-in included; class path without a start-up cache; median of "
            + STARTS);
  }

  private static List<Row> pulses(WatchedMarket market, int height) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Child window = window(market, height, MEASURED_MS)) {
      String[] figures = window.await(MeasuredWindow.MEASURED).split(" ");
      rows.add(new Row(
          "JavaFX thread, CPU for each pulse with " + window.ready() + " of "
              + WatchedMarket.INSTRUMENTS + " rows visible, p50, p99 and most",
          "ms",
          figures[1] + ", " + figures[2] + " and " + figures[3],
          "",
          String.format(
              Locale.ROOT,
              "the whole server in a process of its own, synthetic exchange, %s quotes/s, all"
                  + " subscribed; %s rows/s written after conflation, %s cell texts/s changed, %s"
                  + " pulses/s; watchlist in a window of %d × %d without a display, drawn by the"
                  + " processor; %d s",
              figures[4],
              figures[5],
              figures[6],
              figures[0],
              WIDTH,
              height,
              MEASURED_MS / 1_000)));
      OptionalLong memory = window.residentMb();
      if (memory.isPresent() && height == HEIGHTS[0]) {
        rows.add(new Row(
            "memory of the window",
            "MB",
            Long.toString(memory.getAsLong()),
            "",
            "resident size after the minute of the row above, -Xmx512m, serial collector"));
      }
    }
    return rows;
  }

  private static Child window(WatchedMarket market, int height, int millis) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(
        Integer.toString(WIDTH + 200), Integer.toString(height + 100), Integer.toString(millis)));
    arguments.addAll(market.arguments(WIDTH + "x" + height));
    return Child.start(MeasuredWindow.class.getName(), MeasuredWindow.LIVE, arguments);
  }
}
