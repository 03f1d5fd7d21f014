package io.nexanest.benchmarks;

import io.nexanest.benchmarks.core.BeancountBench;
import io.nexanest.benchmarks.core.LedgerBench;
import io.nexanest.benchmarks.core.MeasuredPositions;
import io.nexanest.benchmarks.core.PositionsBench;
import io.nexanest.benchmarks.core.ValuationBench;
import io.nexanest.benchmarks.history.DailyBarsBench;
import io.nexanest.benchmarks.history.RollupBench;
import io.nexanest.benchmarks.history.TickIngestBench;
import io.nexanest.benchmarks.posting.ImportBench;
import io.nexanest.benchmarks.posting.PostingBench;
import io.nexanest.benchmarks.process.StartBench;
import io.nexanest.benchmarks.quote.FanOutBench;
import io.nexanest.benchmarks.quote.QuotePathBench;
import io.nexanest.benchmarks.quote.SlowConsumerBench;
import io.nexanest.benchmarks.window.ChartBench;
import io.nexanest.benchmarks.window.WindowBench;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** Runs the benchmarks named, or all of them, and prints their rows as a Markdown table. */
public final class BenchMain {
  private BenchMain() {}

  /** A benchmark: some rows after some seconds. */
  @FunctionalInterface
  private interface Bench {
    List<Row> run() throws Exception;
  }

  /** Ends with 2 for a name that there is not and with 1 when a benchmark fails. */
  public static void main(String[] args) {
    int code = run(List.of(args), System.out, System.err);
    System.out.flush();
    System.exit(code);
  }

  private static SequencedMap<String, Bench> all() {
    SequencedMap<String, Bench> all = new LinkedHashMap<>();
    all.put("ledger", LedgerBench::run);
    all.put("valuation", ValuationBench::run);
    all.put("beancount", BeancountBench::run);
    all.put("positions", MeasuredPositions::run);
    all.put("tick", PositionsBench::tick);
    all.put("posting", PostingBench::run);
    all.put("import", ImportBench::run);
    all.put("ticks", TickIngestBench::run);
    all.put("minutes", RollupBench::run);
    all.put("history", DailyBarsBench::run);
    all.put("fan-out", FanOutBench::run);
    all.put("quote-path", QuotePathBench::run);
    all.put("start", StartBench::run);
    all.put("slow-consumer", SlowConsumerBench::run);
    all.put("window", WindowBench::run);
    all.put("chart", ChartBench::run);
    return all;
  }

  static int run(List<String> names, PrintStream out, PrintStream err) {
    SequencedMap<String, Bench> all = all();
    for (String name : names) {
      if (!all.containsKey(name)) {
        err.println("there is no benchmark '" + name + "'; there are " + all.keySet());
        return 2;
      }
    }
    out.println(conditions());
    out.println();
    out.println("| what | unit | value | beside it | conditions |");
    out.println("|---|---|---|---|---|");
    int code = 0;
    for (Map.Entry<String, Bench> each : all.entrySet()) {
      if (names.isEmpty() || names.contains(each.getKey())) {
        err.println("Measuring " + each.getKey());
        code = Math.max(code, rows(each.getKey(), each.getValue(), out, err));
      }
    }
    return code;
  }

  private static int rows(String name, Bench bench, PrintStream out, PrintStream err) {
    try {
      bench.run().forEach(row -> out.println(row.markdown()));
      out.flush();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (Exception e) {
      err.println("the benchmark " + name + " failed: " + e);
      return 1;
    }
  }

  private static String conditions() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d cores (%s), JDK %s on %s; load average at the start %.1f",
        system.getAvailableProcessors(),
        system.getArch(),
        Runtime.version(),
        system.getName(),
        system.getSystemLoadAverage());
  }
}
