package io.nexanest.portfolio.importing.review;

import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the terms of contracts and corporate actions. A cell that the row's type has no field for
 * is passed over: institutions fill these columns for every row.
 */
final class TermCells {
  private static final Map<String, Side> SIDES = Map.of("long", Side.LONG, "short", Side.SHORT);
  private static final Map<String, OptionRight> RIGHTS = Map.of(
      "call",
      OptionRight.CALL,
      "c",
      OptionRight.CALL,
      "put",
      OptionRight.PUT,
      "p",
      OptionRight.PUT);
  private static final Map<String, Boolean> FLAGS = Map.of(
      "true", true, "yes", true, "ja", true, "1", true, "false", false, "no", false, "nein", false,
      "0", false);

  private final CellReader cells;
  private final TransactionType type;
  private final DraftBuilder draft;

  private TermCells(CellReader cells, TransactionType type, DraftBuilder draft) {
    this.cells = cells;
    this.type = type;
    this.draft = draft;
  }

  static void read(CellReader cells, TransactionType type, DraftBuilder draft) {
    TermCells terms = new TermCells(cells, type, draft);
    // A ratio is nobody's filler, so one that is out of place is told.
    cells.ratio().ifPresent(parts -> draft.ratio(parts.getFirst(), parts.getLast()));
    terms.decimal(Column.COUNTER_QUANTITY, Field.COUNTER_QUANTITY);
    terms.decimal(Column.BASIS_RATIO, Field.BASIS_RATIO);
    terms.decimal(Column.CASH_IN_LIEU, Field.CASH_IN_LIEU);
    terms.multiplier();
    terms.word(Column.MARGINED, Field.MARGINED, FLAGS, "yes or no");
    terms.word(Column.SIDE, Field.SIDE, SIDES, "LONG or SHORT");
    terms.word(Column.OPTION_RIGHT, Field.OPTION_RIGHT, RIGHTS, "CALL or PUT");
    if (type.allows(Field.ACQUIRE_DATE)) {
      cells.date(Column.ACQUIRE_DATE).ifPresent(date -> draft.with(Field.ACQUIRE_DATE, date));
    }
  }

  private void decimal(Column column, Field field) {
    if (type.allows(field)) {
      cells
          .decimal(column)
          .filter(number -> number.signum() != 0 || type.required().contains(field))
          .ifPresent(number -> draft.with(field, number));
    }
  }

  /** A multiplier of one is what a type without a multiplier has. */
  private void multiplier() {
    if (type.allows(Field.MULTIPLIER)) {
      cells
          .decimal(Column.MULTIPLIER)
          .filter(number -> number.signum() != 0 && number.compareTo(BigDecimal.ONE) != 0)
          .ifPresent(number -> draft.with(Field.MULTIPLIER, number));
    }
  }

  private <T> void word(Column column, Field field, Map<String, T> words, String right) {
    if (type.allows(field)) {
      cells.text(column).ifPresent(cell -> {
        T meant = words.get(cell.toLowerCase(Locale.ROOT));
        if (meant == null) {
          cells.wrong(
              Reason.FIELD_INVALID,
              column,
              column.columnName() + ": '" + cell + "' is not " + right);
        } else {
          draft.with(field, meant);
        }
      });
    }
  }
}
