package io.nexanest.portfolio.importing.ofx;

import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.DecodedText;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.TaggedText;
import io.nexanest.portfolio.importing.text.Unreadable;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Open Financial Exchange; Quicken's QFX is the same with an element of its own. */
public final class OfxFormat implements StatementFormat {
  private static final Pattern HEADER =
      Pattern.compile("(?i)\\b(CHARSET|encoding)\\s*[:=]\\s*[\"']?([A-Za-z0-9._-]{1,40})");
  private static final Map<String, String> CHARSETS =
      Map.of("NONE", "", "USASCII", "", "8859-1", "ISO-8859-1", "UNICODE", "UTF-8");

  /** A statement of one account within the file. */
  private record Part(XmlElement statement, String account) {}

  @Override
  public String kind() {
    return "ofx";
  }

  @Override
  public boolean detect(FileStart start) {
    String upper = start.text().toUpperCase(Locale.ROOT);
    return upper.startsWith("OFXHEADER") || upper.contains("<?OFX ") || upper.startsWith("<OFX>");
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    DecodedText decoded = DecodedText.of(bytes, hints.encoding(), declared(bytes));
    XmlElement ofx = TaggedText.read(decoded.text(), "OFX");
    List<Part> parts = parts(ofx);
    List<String> accounts = parts.stream()
        .filter(part -> part.statement().children().stream().anyMatch(OfxFormat::lists))
        .map(Part::account)
        .toList();
    String account = SourceAccounts.choose(accounts, hints.account());
    Securities securities = Securities.of(ofx);
    if (accounts.isEmpty()) {
      refuse(ofx);
    }
    Records records = new Records();
    for (Part part : parts) {
      if (part.account().equals(account)) {
        read(part.statement(), securities, records);
        new OfxTotals(securities, records.totals()).read(part.statement());
      }
    }
    return records.statement(kind(), account, decoded.encoding());
  }

  /** Says why there is nothing to read, if the institution does. */
  private static void refuse(XmlElement ofx) {
    ofx.children().stream()
        .flatMap(messages -> messages.children().stream())
        .flatMap(response -> response.children("STATUS").stream())
        .filter(status -> status.textAt("SEVERITY").equals("ERROR"))
        .findFirst()
        .ifPresent(status -> {
          throw Unreadable.because("the file has no transactions, but the institution's error "
              + status.textAt("CODE") + ": " + status.textAt("MESSAGE"));
        });
  }

  private static void read(XmlElement statement, Securities securities, Records records) {
    String currency = statement.textAt("CURDEF");
    BankTransactions bank = new BankTransactions(currency, records);
    // Some institutions leave out the end of the list, so that its entries are the statement's.
    Stream.concat(Stream.of(statement), statement.children("BANKTRANLIST").stream())
        .flatMap(list -> list.children("STMTTRN").stream())
        .forEach(bank::read);
    List<XmlElement> entries = statement.children("INVTRANLIST").stream()
        .flatMap(list -> list.children().stream())
        .toList();
    InvestmentTransactions investment =
        new InvestmentTransactions(OptionUses.of(entries), securities, bank, records);
    entries.forEach(investment::read);
  }

  private static boolean lists(XmlElement list) {
    return list.name().equals("STMTTRN")
        || list.child("STMTTRN").isPresent()
        || list.name().equals("INVTRANLIST")
            && list.children().stream().anyMatch(entry -> !entry.name().startsWith("DT"));
  }

  private static List<Part> parts(XmlElement ofx) {
    return Stream.of(
            parts(ofx, "BANKMSGSRSV1/STMTTRNRS/STMTRS", "BANKACCTFROM"),
            parts(ofx, "CREDITCARDMSGSRSV1/CCSTMTTRNRS/CCSTMTRS", "CCACCTFROM"),
            parts(ofx, "INVSTMTMSGSRSV1/INVSTMTTRNRS/INVSTMTRS", "INVACCTFROM"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Part> parts(XmlElement ofx, String path, String from) {
    Stream<XmlElement> found = Stream.of(ofx);
    for (String step : path.split("/", -1)) {
      found = found.flatMap(element -> element.children(step).stream());
    }
    return found
        .map(statement -> new Part(statement, statement.textAt(from + "/ACCTID")))
        .toList();
  }

  /** The encoding by the header; a number is a code page of Windows. */
  private static String declared(byte[] bytes) {
    String head = FileStart.of(bytes).text();
    int end = TaggedText.start(head, "OFX");
    Matcher matcher = HEADER.matcher(end < 0 ? head : head.substring(0, end));
    String found = "";
    while (matcher.find()) {
      String name = matcher.group(2).toUpperCase(Locale.ROOT);
      String charset =
          CHARSETS.getOrDefault(name, name.matches("[0-9]{3,4}") ? "windows-" + name : name);
      found = matcher.group(1).equalsIgnoreCase("CHARSET") || found.isEmpty() ? charset : found;
    }
    return found;
  }
}
