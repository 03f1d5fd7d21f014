package io.nexanest.portfolio.importing.qif;

import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.DecimalMarks;
import io.nexanest.portfolio.importing.text.DecodedText;
import io.nexanest.portfolio.importing.text.FileStart;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Quicken Interchange Format: cash and investment accounts. */
public final class QifFormat implements StatementFormat {
  private static final Pattern HEADER = Pattern.compile("(?im)^!(?:type:|account|option:|clear:)");

  @Override
  public String kind() {
    return "qif";
  }

  @Override
  public boolean detect(FileStart start) {
    return HEADER.matcher(start.text()).find();
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    DecodedText decoded = DecodedText.of(bytes, hints.encoding()).withShortLines();
    QifFile file = QifFile.of(decoded.text());
    String account = SourceAccounts.choose(
        file.records().stream().map(QifFile.QifRecord::account).toList(), hints.account());
    QifDates dates = QifDates.of(
        file.records().stream().map(record -> record.get('D')).toList(), hints.datePattern());
    List<String> numbers = file.records().stream()
        .flatMap(record -> Stream.of('T', 'I', 'Q', 'O').map(record::get))
        .filter(number -> !number.isEmpty())
        .toList();
    char mark = hints.decimalMark().matches("[.,]")
        ? hints.decimalMark().charAt(0)
        : DecimalMarks.detect(numbers, ',');
    Records records = new Records();
    for (QifFile.QifRecord record : file.records()) {
      if (record.account().equals(account)) {
        new QifEntry(record, file.symbols(), dates, mark).record(records);
      }
    }
    return records.statement(kind(), account, decoded.encoding());
  }
}
