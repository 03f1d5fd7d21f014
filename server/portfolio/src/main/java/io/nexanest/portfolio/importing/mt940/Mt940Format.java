package io.nexanest.portfolio.importing.mt940;

import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.DecodedText;
import io.nexanest.portfolio.importing.text.FileStart;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Customer statement messages of SWIFT, with or without their envelope. */
public final class Mt940Format implements StatementFormat {
  private static final Pattern FIRST = Pattern.compile("(?m)^(?:\\{.*)?:20:");
  private static final byte START_OF_HEADING = 1;
  private static final byte END_OF_TEXT = 3;
  private static final Pattern SECOND = Pattern.compile("(?m)^:(?:25P?|28C?|60[FM]|61):");

  @Override
  public String kind() {
    return "mt940";
  }

  @Override
  public boolean detect(FileStart start) {
    return FIRST.matcher(start.text()).find() && SECOND.matcher(start.text()).find();
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    DecodedText decoded =
        DecodedText.of(withoutFraming(bytes), hints.encoding()).withShortLines();
    Mt940Message message = Mt940Message.of(decoded.text());
    List<Mt940Message.Line> lines = message.lines();
    String account = SourceAccounts.choose(
        lines.stream().map(Mt940Message.Line::account).toList(), hints.account());
    Records records = new Records();
    lines.stream()
        .filter(line -> line.account().equals(account))
        .forEach(line -> StatementLine.record(line, records));
    message.balances().stream()
        .filter(balance -> balance.account().equals(account))
        .forEach(
            balance -> records.totals().cash(balance.day(), balance.currency(), balance.amount()));
    return records.statement(kind(), account, decoded.encoding());
  }

  /** Messages as they come from the network are framed by start of heading and end of text. */
  private static byte[] withoutFraming(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    int length = 0;
    for (byte b : bytes) {
      if (b != START_OF_HEADING && b != END_OF_TEXT) {
        kept[length++] = b;
      }
    }
    return Arrays.copyOf(kept, length);
  }
}
