package io.nexanest.portfolio.importing.review;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.term.MinorUnits;
import io.nexanest.portfolio.importing.text.DatePattern;
import io.nexanest.portfolio.importing.text.WrittenDecimal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of one row and keeps what is wrong with them. */
final class CellReader {
  private static final DatePattern ISO = DatePattern.of("yyyy-MM-dd");
  private static final Pattern RATIO =
      Pattern.compile("(.+?)\\s*(?::|/|(?<=[\\s-])(?:for|zu|to)(?=[\\s-]))\\s*(.+)");
  private static final Set<Column> AMOUNTS =
      Set.of(Column.PRICE, Column.GROSS, Column.FEE, Column.TAX, Column.CASH_IN_LIEU);
  private static final Set<Column> SETTLED = Set.of(Column.FEE, Column.TAX, Column.FX_RATE);
  private static final Map<String, String> CURRENCY_SIGNS =
      Map.of("€", "EUR", "£", "GBP", "US$", "USD");

  private final SourceRow row;
  private final Format format;
  private final List<RowError> errors = new ArrayList<>();

  CellReader(SourceRow row, Format format) {
    this.row = row;
    this.format = format;
  }

  List<RowError> errors() {
    return errors;
  }

  void wrong(Reason reason, Column column, String message) {
    errors.add(RowError.of(reason, column, row.cell(column), message));
  }

  void wrongRow(Reason reason, String message) {
    errors.add(RowError.ofRow(reason, message, Map.of("line", "" + row.line())));
  }

  /** The cell, or empty with an error if there is none. */
  Optional<String> required(Column column, String wouldDo) {
    Optional<String> cell = text(column);
    if (cell.isEmpty()) {
      wrong(Reason.FIELD_REQUIRED, column, column.columnName() + " is missing; " + wouldDo);
    }
    return cell;
  }

  Optional<String> text(Column column) {
    String cell = row.cell(column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  /** The number; amounts that are stated in hundredths of a currency in whole units of it. */
  Optional<BigDecimal> decimal(Column column) {
    return text(column).flatMap(cell -> {
      try {
        BigDecimal number = WrittenDecimal.read(cell, format.decimalMark());
        return Optional.of(isMinor(column) ? MinorUnits.whole(number) : number);
      } catch (IllegalArgumentException e) {
        wrong(Reason.FIELD_INVALID, column, column.columnName() + ": " + e.getMessage());
        return Optional.empty();
      }
    });
  }

  /** Price and gross are the instrument's currency's where the row has a rate to another. */
  private boolean isMinor(Column column) {
    if (column == Column.COUNTER_AMOUNT) {
      return MinorUnits.isOne(row.cell(Column.COUNTER_CURRENCY));
    }
    Set<Column> stated = text(Column.FX_RATE).isPresent() ? SETTLED : AMOUNTS;
    return stated.contains(column) && MinorUnits.isOne(row.cell(Column.CURRENCY));
  }

  /** A date in the file's pattern, or by ISO 8601, which can't be taken for anything else. */
  Optional<LocalDate> date(Column column) {
    return text(column).flatMap(cell -> {
      Optional<LocalDate> date = format.datePattern().read(cell).or(() -> ISO.read(cell));
      if (date.isEmpty()) {
        wrong(
            Reason.FIELD_INVALID,
            column,
            "%s: '%s' is not a date written as %s"
                .formatted(column.columnName(), cell, format.datePattern()));
      }
      return date;
    });
  }

  Optional<CurrencyCode> currency(Column column) {
    return text(column).flatMap(cell -> {
      String code =
          MinorUnits.currency(CURRENCY_SIGNS.getOrDefault(cell, cell)).toUpperCase(Locale.ROOT);
      try {
        return Optional.of(CurrencyCode.of(code));
      } catch (IllegalArgumentException e) {
        wrong(
            Reason.CURRENCY_UNKNOWN,
            column,
            "%s: '%s' is not a currency code of ISO 4217, such as USD"
                .formatted(column.columnName(), cell));
        return Optional.empty();
      }
    });
  }

  /** New and old units of a split, written like 7:1. */
  Optional<List<BigDecimal>> ratio() {
    return text(Column.RATIO).flatMap(cell -> {
      Matcher matcher = RATIO.matcher(cell.toLowerCase(Locale.ROOT));
      try {
        if (matcher.matches()) {
          return Optional.of(List.of(part(matcher.group(1)), part(matcher.group(2))));
        }
      } catch (IllegalArgumentException e) {
        // Told below like any other ratio that can't be read.
      }
      wrong(
          Reason.FIELD_INVALID,
          Column.RATIO,
          "ratio: '" + cell + "' is not new to old units, such as 7:1");
      return Optional.empty();
    });
  }

  private BigDecimal part(String text) {
    return WrittenDecimal.read(text.replaceAll("^-+|-+$", ""), format.decimalMark());
  }
}
