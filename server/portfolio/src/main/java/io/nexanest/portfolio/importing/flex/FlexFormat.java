package io.nexanest.portfolio.importing.flex;

import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.StatedTotals;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.Figure;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.Unreadable;
import io.nexanest.portfolio.importing.text.XmlDocument;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.List;
import java.util.Set;

/** An activity statement that a Flex query of Interactive Brokers answers with. */
public final class FlexFormat implements StatementFormat {
  /** Sections of figures, not of transactions; a file can have a hundred thousand rates. */
  private static final Set<String> FIGURES = Set.of(
      "ConversionRates",
      "PriorPeriodPositions",
      "ChangeInPositionValues",
      "SecuritiesInfo",
      "StmtFunds",
      "EquitySummaryInBase",
      "FIFOPerformanceSummaryInBase",
      "MTMPerformanceSummaryInBase",
      "MTDYTDPerformanceSummary",
      "ChangeInDividendAccruals",
      "OpenDividendAccruals",
      "InterestAccruals",
      "FxTransactions",
      "FxPositions");

  @Override
  public String kind() {
    return "flex";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean detect(FileStart start) {
    return start.rootElement().equals("FlexQueryResponse");
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    XmlDocument document = XmlDocument.read(bytes, hints.encoding(), FIGURES);
    if (!document.root().name().equals("FlexQueryResponse")) {
      throw Unreadable.because(
          "the root element is '" + document.root().name() + "', not 'FlexQueryResponse'");
    }
    List<XmlElement> statements = document.root().children("FlexStatements").stream()
        .flatMap(all -> all.children("FlexStatement").stream())
        .toList();
    String account = SourceAccounts.choose(
        statements.stream().map(statement -> statement.attribute("accountId")).toList(),
        hints.account());
    FlexDates dates = FlexDates.of(statements, hints.datePattern());
    Records records = new Records();
    statements.stream()
        .filter(statement -> statement.attribute("accountId").equals(account))
        .forEach(statement -> {
          read(statement, dates, records);
          totals(statement, dates, records.totals());
        });
    return records.statement(kind(), account, document.encoding());
  }

  private static void read(XmlElement statement, FlexDates dates, Records records) {
    List<FlexEntry> trades = entries(statement, "Trades", "Trade", dates);
    new FlexTrades(trades, records).read();
    new FlexCash(records).read(entries(statement, "CashTransactions", "CashTransaction", dates));
    entries(statement, "SalesTaxes", "SalesTax", dates).forEach(new FlexCash(records)::salesTax);
    new FlexActions(records).read(entries(statement, "CorporateActions", "CorporateAction", dates));
    entries(statement, "Transfers", "Transfer", dates).forEach(new FlexTransfers(records)::read);
    List<FlexEntry> ends = entries(statement, "OptionEAE", "OptionEAE", dates);
    new FlexOptions(records, trades).readUnlessTraded(ends, trades);
  }

  /** What is held at the end; lots and the sum in base currency repeat what other lines say. */
  private static void totals(XmlElement statement, FlexDates dates, StatedTotals totals) {
    String end = statement.attribute("toDate");
    statement.children("CashReport").stream()
        .flatMap(report -> report.children("CashReportCurrency").stream())
        .forEach(cash ->
            totals.cash(dates.iso(end), cash.attribute("currency"), cash.attribute("endingCash")));
    statement.children("OpenPositions").stream()
        .flatMap(all -> all.children("OpenPosition").stream())
        .filter(position -> !position.attribute("levelOfDetail").equals("LOT"))
        .forEach(position -> totals.position(
            dates.iso(end),
            position.attribute("symbol"),
            position.attribute("isin"),
            Figure.read(position.attribute("position"))));
  }

  private static List<FlexEntry> entries(
      XmlElement statement, String section, String name, FlexDates dates) {
    return statement.children(section).stream()
        .flatMap(found -> found.children(name).stream())
        .map(element -> new FlexEntry(element, dates))
        .filter(FlexEntry::isTransaction)
        .toList();
  }
}
