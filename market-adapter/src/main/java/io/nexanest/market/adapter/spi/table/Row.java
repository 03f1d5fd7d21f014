package io.nexanest.market.adapter.spi.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A line of a table.
 *
 * @param file the file's name, for messages
 * @param number the line's number, counted from 1
 */
public record Row(String file, int number, List<String> columns, List<String> cells) {

  /** A cell by its column's name. */
  public String text(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(
          file + " has no column '" + column + "'; it has " + columns);
    }
    return cells.get(index);
  }

  public LocalDate date(String column) {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeParseException e) {
      throw refusal("column '" + column + "' is '" + text(column) + "', not a date as 2001-01-02");
    }
  }

  public BigDecimal decimal(String column) {
    try {
      return new BigDecimal(text(column));
    } catch (NumberFormatException e) {
      throw refusal("column '" + column + "' is '" + text(column) + "', not a number as 12.34");
    }
  }

  /** The cell as an integer × 10^-scale, rounded half-even. */
  public long scaled(String column, int scale) {
    return decimal(column)
        .setScale(scale, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  /** An exception whose message names the file and the line. */
  public IllegalArgumentException refusal(String what) {
    return new IllegalArgumentException(file + " line " + number + " " + what);
  }
}
