package io.nexanest.portfolio.importing;

import io.nexanest.portfolio.importing.books.BooksJson;
import io.nexanest.portfolio.importing.camt.CamtFormat;
import io.nexanest.portfolio.importing.csv.CsvFormat;
import io.nexanest.portfolio.importing.flex.FlexFormat;
import io.nexanest.portfolio.importing.ghostfolio.GhostfolioCsv;
import io.nexanest.portfolio.importing.ghostfolio.GhostfolioJson;
import io.nexanest.portfolio.importing.mt940.Mt940Format;
import io.nexanest.portfolio.importing.ofx.OfxFormat;
import io.nexanest.portfolio.importing.portfolioperformance.PortfolioPerformanceFormat;
import io.nexanest.portfolio.importing.qif.QifFormat;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.util.List;

/** The kinds of files that statements come in. A new kind is a new line of this list. */
public final class StatementFormats {
  /** Delimited text last: it is what nothing else is. */
  private static final List<StatementFormat> ALL = List.of(
      new OfxFormat(),
      // Before JSON, since an envelope of SWIFT begins with the same brace.
      new Mt940Format(),
      new FlexFormat(),
      new BooksJson(),
      new GhostfolioJson(),
      new GhostfolioCsv(),
      new PortfolioPerformanceFormat(),
      new CamtFormat(),
      new QifFormat(),
      new CsvFormat());

  private StatementFormats() {}

  /** Every kind, in the order in which they are asked whether a file is theirs. */
  public static List<StatementFormat> all() {
    return ALL;
  }

  /** The rows of a file of whatever kind, or a refusal as {@link StatementFormat#read} has it. */
  public static Statement read(byte[] bytes, FormatHints hints) {
    FileStart start = FileStart.of(bytes);
    StatementFormat format =
        ALL.stream().filter(candidate -> candidate.detect(start)).findFirst().orElseThrow();
    if (format.kind().equals("csv") && !start.rootElement().isEmpty()) {
      throw Unreadable.because("the file is XML with the root element '" + start.rootElement()
          + "'; what is read of XML is OFX, Flex queries, Portfolio Performance and camt.053");
    }
    return format.read(bytes, hints);
  }
}
