package io.nexanest.portfolio.importing;

import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.statement.StatementRow;
import io.nexanest.portfolio.importing.text.FileStart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads what the shipped parsers do, and then some of it otherwise. */
final class NewerParser implements StatementFormat {
  private volatile UnaryOperator<List<StatementRow>> change = UnaryOperator.identity();

  void asShipped() {
    change = UnaryOperator.identity();
  }

  void reads(UnaryOperator<List<StatementRow>> otherwise) {
    change = otherwise;
  }

  /** The row with another cell. */
  static StatementRow with(StatementRow row, String header, String cell) {
    Map<String, String> cells = new HashMap<>(row.cells());
    cells.put(header, cell);
    return new StatementRow(row.line(), cells, row.fault());
  }

  @Override
  public String kind() {
    return "newer";
  }

  @Override
  public int version() {
    return 9;
  }

  @Override
  public boolean detect(FileStart start) {
    return true;
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    Statement read = StatementFormats.shipped().read(bytes, hints);
    return new Statement(read.format(), change.apply(read.rows()));
  }
}
