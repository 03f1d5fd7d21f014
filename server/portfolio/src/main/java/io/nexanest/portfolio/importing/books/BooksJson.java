package io.nexanest.portfolio.importing.books;

import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.text.DecodedText;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.Json;
import io.nexanest.portfolio.importing.text.JsonText;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.util.List;

/** The transactions that count, of an export in JSON; what was corrected and reversed stays out. */
public final class BooksJson implements StatementFormat {
  private static final String VERSION = "1";
  private static final String COUNTS = "POSTED";

  @Override
  public String kind() {
    return "nexanest";
  }

  @Override
  public boolean detect(FileStart start) {
    return start.isBooks();
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    DecodedText decoded = DecodedText.of(bytes, hints.encoding());
    if (!(JsonText.read(decoded.text()) instanceof Json.Fields file)
        || !file.text("nexanest_books").equals(VERSION)) {
      throw Unreadable.because("the file's 'nexanest_books' is not " + VERSION
          + ", the version that is read; export it again");
    }
    List<Json.Fields> counting = file.objects("transactions").stream()
        .filter(found -> found.text("state").equals(COUNTS))
        .toList();
    String account =
        SourceAccounts.choose(counting.stream().map(BooksJson::account).toList(), hints.account());
    Records records = new Records();
    for (Json.Fields transaction : counting) {
      if (account(transaction).equals(account)) {
        records.add(transaction.line(), cells(transaction));
      }
    }
    return records.statement(kind(), account, decoded.encoding());
  }

  private static Cells cells(Json.Fields transaction) {
    Cells cells = new Cells();
    for (Column column : Column.values()) {
      if (column != Column.SOURCE_ACCOUNT) {
        cells.with(column, transaction.text(column.columnName()));
      }
    }
    return cells;
  }

  private static String account(Json.Fields transaction) {
    return transaction.text(Column.SOURCE_ACCOUNT.columnName());
  }
}
