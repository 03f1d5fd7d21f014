package io.nexanest.portfolio.exporting.csv;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Field;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.portfolio.exporting.file.Pieces;
import io.nexanest.portfolio.exporting.file.Repetitions;
import io.nexanest.portfolio.exporting.file.TransactionCells;
import io.nexanest.portfolio.importing.statement.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Transactions under the product's own names of columns. */
final class TransactionTable {
  private static final List<Column> COLUMNS = List.of(Column.values());

  private final Extract books;
  private final Omissions omissions;
  private final Repetitions repetitions = new Repetitions();

  TransactionTable(Extract books, Omissions omissions) {
    this.books = books;
    this.omissions = omissions;
  }

  Pieces.Part part() {
    omissions.add(
        Omission.HISTORY, books.history().size() - books.transactions().size());
    return Pieces.all(
        Pieces.text(
            CsvLine.of(Arrays.stream(Column.values()).map(Column::columnName).toList())),
        Pieces.lines(books.transactions(), this::line));
  }

  private String line(Booked booked) {
    if (booked.draft().states(Field.LOTS)) {
      omissions.add(Omission.NAMED_LOTS);
    }
    if (!books.has(booked.account())) {
      omissions.add(Omission.OUTSIDE_TRANSFERS);
    }
    Map<Column, String> cells = repetitions.told(TransactionCells.of(booked.draft(), books));
    return CsvLine.of(COLUMNS.stream()
        .map(column -> {
          String cell = cells.getOrDefault(column, "");
          return column.kind() == Column.Kind.TEXT ? CsvLine.words(cell) : cell;
        })
        .toList());
  }
}
