package io.nexanest.portfolio.importing.statement;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one record of a file says, written in canonical columns and words. */
public final class Cells {
  private final Map<Column, String> cells = new EnumMap<>(Column.class);

  /** The cell; a blank one says nothing. */
  public Cells with(Column column, String text) {
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      cells.put(column, stripped);
    }
    return this;
  }

  public Cells with(Column column, BigDecimal number) {
    return with(column, Decimals.text(number));
  }

  public Cells with(Column column, Optional<BigDecimal> number) {
    number.ifPresent(found -> with(column, found));
    return this;
  }

  /** A charge; zero says nothing. */
  public Cells charge(Column column, BigDecimal amount) {
    return amount.signum() == 0 ? this : with(column, amount);
  }

  public Cells type(TransactionType type) {
    return with(Column.TYPE, type.name());
  }

  public Cells on(LocalDate date) {
    return with(Column.DATE, date.toString());
  }

  public Cells without(Column column) {
    cells.remove(column);
    return this;
  }

  public String get(Column column) {
    return cells.getOrDefault(column, "");
  }

  Map<Column, String> byColumn() {
    return cells;
  }

  Map<String, String> byName() {
    Map<String, String> byName = new LinkedHashMap<>();
    cells.forEach((column, cell) -> byName.put(column.columnName(), cell));
    return byName;
  }
}
