package io.nexanest.e2e.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file of one format, and what the window says of it.
 *
 * @param typed what a person says of it beforehand, by the field
 * @param readAs how the window says that it was read
 * @param booked how many transactions it makes
 */
record StatementFile(
    String name, byte[] bytes, Map<String, String> typed, String readAs, int booked) {
  private static final Path SAMPLES = Path.of(
      System.getProperty("nexanest.root", "../.."),
      "server/portfolio/src/test/resources/importing");

  private static final String CSV = """
      Wann;Was;Wovon;Wieviel;Zu;In
      02.01.2014;Kauf;AAPL;10;2,50;USD
      03.01.2014;Verkauf;AAPL;4;2,75;USD
      """;

  private static final Map<String, String> COLUMNS = Map.of(
      "header-of-date", "Wann",
      "header-of-type", "Was",
      "header-of-symbol", "Wovon",
      "header-of-quantity", "Wieviel",
      "header-of-price", "Zu",
      "header-of-currency", "In");

  static List<StatementFile> ofEachFormat() throws IOException {
    return List.of(
        new StatementFile(
            "depot.csv",
            CSV.getBytes(StandardCharsets.UTF_8),
            COLUMNS,
            "Read as delimited text (CSV): UTF-8",
            2),
        sample("bank.ofx", "Read as OFX or QFX: UTF-8", 4),
        sample("broker.ofx", "Read as OFX or QFX: UTF-8", 9),
        new StatementFile(
            "bank.qfx",
            earlier("bank.ofx")
                .replace("<LANGUAGE>ENG", "<LANGUAGE>ENG<INTU.BID>3000")
                .getBytes(StandardCharsets.UTF_8),
            Map.of(),
            "Read as OFX or QFX: UTF-8",
            4),
        sample("cash-and-shares.qif", "Read as QIF: UTF-8", 8),
        sample("flex.xml", "Read as Interactive Brokers Flex: UTF-8", 11),
        sample("portfolio-performance.xml", "Read as Portfolio Performance: UTF-8", 6),
        new StatementFile(
            "client.portfolio",
            Files.readAllBytes(SAMPLES.resolve("client.portfolio")),
            Map.of("account-in-the-file", "Depot"),
            "Read as Portfolio Performance: UTF-8",
            3),
        sample("ghostfolio.json", "Read as Ghostfolio: UTF-8", 4),
        sample("ghostfolio.csv", "Read as Ghostfolio: UTF-8", 5),
        sample("statement.camt.xml", "Read as camt.053: UTF-8", 3),
        sample("statement.mt940", "Read as MT940: UTF-8", 5),
        sample("books.json", "Read as books of NexaNest: UTF-8", 2));
  }

  private static StatementFile sample(String file, String readAs, int booked) throws IOException {
    return new StatementFile(
        file, earlier(file).getBytes(StandardCharsets.UTF_8), Map.of(), readAs, booked);
  }

  // The market that is replayed ends in 2018, and nothing is booked beyond its day.
  private static String earlier(String file) throws IOException {
    return Files.readString(SAMPLES.resolve(file))
        .replaceAll("202(?=[0-9])", "201")
        .replace("'24", "'14")
        .replaceAll("(?m)^(:61:|:6[02]F:C)2", "$11");
  }

  @Override
  public String toString() {
    return name;
  }
}
