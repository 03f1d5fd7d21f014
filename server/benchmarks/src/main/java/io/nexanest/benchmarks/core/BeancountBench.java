package io.nexanest.benchmarks.core;

import io.nexanest.benchmarks.Repeats;
import io.nexanest.benchmarks.Row;
import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.transaction.Booked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The same book replayed by beancount, where it is installed with Python. */
public final class BeancountBench {
  private static final int TRANSACTIONS = 10_000;
  private static final String LOAD = """
      import sys, time
      from beancount import loader
      begin = time.perf_counter()
      entries, errors, options = loader.load_file(sys.argv[1])
      print(time.perf_counter() - begin, len(entries), len(errors))
      """;

  private BeancountBench() {}

  public static List<Row> run() throws IOException, InterruptedException {
    List<Booked> ledger = new SyntheticLedger().transactions(TRANSACTIONS);
    Scope scope = new Scope(Set.copyOf(SyntheticLedger.ACCOUNTS));
    double ours = new Repeats()
            .nanos(() -> Book.replay(ledger, SyntheticLedger.rules(), SyntheticLedger.LAST)
                .positions(scope)
                .size())
        / 1e9;
    String told = beancount(new BeancountText().of(ledger));
    if (told.isEmpty()) {
      return List.of();
    }
    String[] figures = told.split(" ");
    if (!figures[2].equals("0")) {
      throw new IOException("beancount found errors in the book: " + told);
    }
    double theirs = Double.parseDouble(figures[0]);
    return List.of(new Row(
        "replay of a book that beancount reads, too",
        "s",
        String.format(Locale.ROOT, "%.4f", ours),
        String.format(Locale.ROOT, "beancount: %.2f s, %.0f times as long", theirs, theirs / ours),
        String.format(
            Locale.ROOT,
            "%,d transactions, FIFO; beancount parses text, books lots and runs its checks, without"
                + " its cache; ours are in memory already, and costs and gains are made in two"
                + " currencies",
            ledger.size())));
  }

  /** Seconds, entries and errors; empty where there is no beancount. */
  private static String beancount(String text) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("nexanest-bench-");
    Path book = Files.writeString(folder.resolve("book.beancount"), text);
    try {
      ProcessBuilder builder = new ProcessBuilder("/usr/bin/python3", "-c", LOAD, book.toString())
          .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("BEANCOUNT_DISABLE_LOAD_CACHE", "1");
      Process process = builder.start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? out.strip() : "";
    } catch (IOException e) {
      // There is no Python here.
      return "";
    } finally {
      Files.delete(book);
      Files.delete(folder);
    }
  }
}
