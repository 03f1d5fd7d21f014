package io.nexanest.portfolio.importing.ghostfolio;

import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.DatePattern;
import io.nexanest.portfolio.importing.text.DecodedText;
import io.nexanest.portfolio.importing.text.DelimitedText;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ghostfolio's import in CSV. It differs from other delimited text in that each date may be written
 * in another way, and that its headers include those of Flex queries.
 */
public final class GhostfolioCsv implements StatementFormat {
  private static final List<DatePattern> DATES = Stream.of(
          "dd-MM-yyyy", "dd/MM/yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd")
      .map(DatePattern::of)
      .toList();

  /** What a header can be called, and whether a file needs it. */
  private enum Header {
    DATE(true, "date, tradedate"),
    CODE(true, "code, symbol, ticker"),
    CURRENCY(true, "ccy, currency, currencyprimary"),
    PRICE(true, "price, tradeprice, unitprice, value"),
    QUANTITY(true, "qty, quantity, shares, units"),
    ACTION(true, "action, buy/sell, type"),
    FEE(true, "fee, commission, ibcommission"),
    NOTE(false, "note, comment"),
    ACCOUNT(false, "account, accountid");

    private final boolean required;
    private final List<String> names;

    Header(boolean required, String names) {
      this.required = required;
      this.names = List.of(names.split(", ", -1));
    }
  }

  @Override
  public String kind() {
    return "ghostfolio";
  }

  @Override
  public int version() {
    return 2;
  }

  /** The headers that no other institution has: a code with an action, or a Flex query's. */
  @Override
  public boolean detect(FileStart start) {
    String first = start.text().lines().findFirst().orElse("");
    List<String> names =
        Stream.of(first.split(",", -1)).map(GhostfolioCsv::plain).toList();
    boolean own = names.contains("code") && names.contains("action");
    boolean flex = names.contains("tradeprice") && names.contains("ibcommission");
    return (own || flex)
        && Stream.of(Header.values())
            .allMatch(
                header -> !header.required || header.names.stream().anyMatch(names::contains));
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    DecodedText decoded = DecodedText.of(bytes, hints.encoding()).withShortLines();
    List<DelimitedText.Line> lines =
        DelimitedText.read(decoded.text(), ',', DelimitedText.MOST_ROWS + 2);
    if (lines.isEmpty()) {
      throw Unreadable.because("the file has no header");
    }
    Map<Header, Integer> columns = columns(lines.getFirst().cells());
    List<DelimitedText.Line> rows = lines.subList(1, lines.size());
    String account = SourceAccounts.choose(
        rows.stream()
            .map(row -> cell(row, columns, Header.ACCOUNT))
            .filter(name -> !name.isEmpty())
            .toList(),
        hints.account());
    Records records = new Records();
    for (DelimitedText.Line row : rows) {
      String own = cell(row, columns, Header.ACCOUNT);
      if (own.isEmpty() || own.equals(account)) {
        activity(row, columns).record(row.number(), records);
      }
    }
    return records.statement(kind(), account, decoded.encoding());
  }

  private static Activity activity(DelimitedText.Line row, Map<Header, Integer> columns) {
    return new Activity(
        "",
        cell(row, columns, Header.ACTION),
        day(cell(row, columns, Header.DATE)),
        cell(row, columns, Header.CODE),
        "",
        "",
        cell(row, columns, Header.QUANTITY),
        cell(row, columns, Header.PRICE),
        cell(row, columns, Header.FEE),
        cell(row, columns, Header.CURRENCY),
        cell(row, columns, Header.NOTE),
        "");
  }

  private static String day(String text) {
    return DATES.stream()
        .map(pattern -> pattern.read(text))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Object::toString)
        .orElse(text);
  }

  private static Map<Header, Integer> columns(List<String> headers) {
    List<String> names = headers.stream().map(GhostfolioCsv::plain).toList();
    Map<Header, Integer> columns = new EnumMap<>(Header.class);
    for (Header header : Header.values()) {
      header.names.stream()
          .map(names::indexOf)
          .filter(at -> at >= 0)
          .findFirst()
          .ifPresent(at -> columns.put(header, at));
    }
    return columns;
  }

  private static String cell(DelimitedText.Line row, Map<Header, Integer> columns, Header header) {
    int at = columns.getOrDefault(header, -1);
    return at >= 0 && at < row.cells().size() ? row.cells().get(at) : "";
  }

  private static String plain(String header) {
    return header.strip().replace("\"", "").toLowerCase(Locale.ROOT);
  }
}
