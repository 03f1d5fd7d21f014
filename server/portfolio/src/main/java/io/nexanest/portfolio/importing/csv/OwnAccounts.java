package io.nexanest.portfolio.importing.csv;

import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.SourceAccounts;
import io.nexanest.portfolio.importing.statement.StatementRow;
import java.util.List;
import java.util.Map;

/**
 * The rows of one account of a table that says of each row which account it is of.
 *
 * @param account empty where the table doesn't say
 */
record OwnAccounts(String account, List<StatementRow> rows) {
  static OwnAccounts of(List<StatementRow> rows, Map<Column, String> columns, String wanted) {
    String header = columns.getOrDefault(Column.SOURCE_ACCOUNT, "");
    if (header.isEmpty()) {
      return new OwnAccounts("", rows);
    }
    List<String> names = rows.stream()
        .map(row -> row.cells().getOrDefault(header, ""))
        .filter(name -> !name.isEmpty())
        .toList();
    String account = SourceAccounts.choose(names, wanted);
    return new OwnAccounts(
        account,
        rows.stream()
            .filter(row -> row.cells().getOrDefault(header, account).equals(account))
            .toList());
  }
}
