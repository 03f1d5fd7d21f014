package io.nexanest.portfolio.importing.portfolioperformance;

import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.Unreadable;
import io.nexanest.portfolio.importing.text.XmlDocument;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.List;
import java.util.Set;

/** A file of Portfolio Performance, saved as XML or binary, without a password. */
public final class PortfolioPerformanceFormat implements StatementFormat {
  /** Before this version amounts had no currency. */
  private static final int OLDEST = 29;

  /** Prices can be hundreds of thousands, and none of these holds a transaction. */
  private static final Set<String> WITHOUT_TRANSACTIONS = Set.of(
      "prices",
      "latest",
      "attributes",
      "events",
      "property",
      "watchlists",
      "plans",
      "taxonomies",
      "dashboards",
      "properties",
      "settings");

  @Override
  public String kind() {
    return "portfolio_performance";
  }

  @Override
  public boolean detect(FileStart start) {
    return start.rootElement().equals("client") || isBinary(start);
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    boolean binary = isBinary(FileStart.of(bytes));
    XmlDocument document = binary
        ? XmlDocument.read(BinaryClient.xml(bytes), "UTF-8", Set.of())
        : XmlDocument.read(bytes, hints.encoding(), WITHOUT_TRANSACTIONS);
    XmlElement client = document.root();
    int version = version(client);
    References references = new References(client);
    Entry.Scale scale = Entry.Scale.of(version);
    List<Source> sources = Source.of(client, references).stream()
        .filter(source -> source.entries(references, scale).anyMatch(Entry::isRecorded))
        .toList();
    String account =
        SourceAccounts.choose(sources.stream().map(Source::name).toList(), hints.account());
    Records records = new Records();
    for (Source source : sources) {
      if (source.name().equals(account)) {
        source.entries(references, scale).forEach(entry -> entry.record(records));
      }
    }
    return records.statement(kind(), account, document.encoding());
  }

  private static boolean isBinary(FileStart start) {
    boolean archive = start.text().startsWith("PK") && start.text().contains(BinaryClient.ENTRY);
    return archive || start.text().startsWith(BinaryClient.MARK);
  }

  private static int version(XmlElement client) {
    String version = client.textAt("version");
    if (!version.matches("[0-9]{1,4}")) {
      throw Unreadable.because("the file has no <version>, so it is not of Portfolio Performance");
    }
    int number = Integer.parseInt(version);
    if (number < OLDEST) {
      throw Unreadable.because("the file's version " + number + " is older than " + OLDEST
          + ", from which amounts have currencies; open and save it with a newer Portfolio"
          + " Performance");
    }
    return number;
  }
}
