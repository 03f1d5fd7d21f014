package io.nexanest.portfolio.exporting;

import static io.nexanest.portfolio.exporting.SampleBooks.DEPOT;
import static io.nexanest.portfolio.exporting.SampleBooks.FORMULA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nexanest.portfolio.exporting.beancount.BeancountFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeancountTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void aPurchaseIsALotAndASaleTakesFromIt() {
    String text = text();
    assertThat(text)
        .contains("""
            2024-01-05 * "BUY" "two lines, and 'quotes'"
            """)
        .contains("  Assets:Zurich-Depot:AAPL  20.12345678 AAPL {{3623.22 USD, 2024-01-05, \"lot-")
        .contains("2025-01-01 balance Assets:Zurich-Depot:X-V-X-Short -4 X.V.X\n")
        .contains("2024-01-02 price AAPL 185.64 USD\n")
        .doesNotContain("243.85");
  }

  @Test
  void beanCheckComesToTheSameUnitsAndCash() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/bean-check")), "beancount is not installed");
    assertThat(check(text())).isEmpty();
  }

  @Test
  void beanCheckFindsAWrongBalance() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/bean-check")), "beancount is not installed");
    assertThat(check(text().replace("Short -4 X.V.X", "Short -5 X.V.X")))
        .contains("Balance failed");
  }

  private static String text() {
    SampleBooks books = SampleBooks.of(SampleDrafts.rich());
    return Written.of(new BeancountFile(), books.extract(DEPOT, FORMULA)).text();
  }

  private String check(String journal) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("books.beancount"), journal);
    Process process = new ProcessBuilder("/usr/bin/bean-check", file.toString())
        .redirectErrorStream(true)
        .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told;
  }
}
