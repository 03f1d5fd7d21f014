package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.term.Isin;
import java.util.Optional;

/** Finds the instruments that a row names. */
record InstrumentCells(Names names) {
  /** The row's instrument: by its ISIN, else by its symbol. */
  Optional<Names.Listing> instrument(CellReader cells, DraftBuilder draft) {
    Optional<String> isin = cells.text(Column.ISIN);
    Optional<Names.Listing> byIsin = isin.flatMap(names::instrument);
    Optional<String> symbol = cells.text(Column.SYMBOL);
    Optional<Names.Listing> found = byIsin.or(() -> symbol.flatMap(names::instrument));
    if (found.isPresent() && byIsin.isEmpty()) {
      isin.ifPresent(stated -> refuseAnother(cells, found.get(), stated));
    }
    if (found.isEmpty()) {
      symbol.ifPresentOrElse(
          unknown -> unknown(cells, Column.SYMBOL, unknown),
          () -> isin.ifPresent(unknown -> unknown(cells, Column.ISIN, unknown)));
    }
    found.ifPresent(listing -> draft.instrument(listing.id(), listing.currency()));
    return found;
  }

  /** What a corporate action gives, or an option's underlying; passed over for other types. */
  void counter(CellReader cells, TransactionType type, DraftBuilder draft) {
    if (!type.allows(Field.COUNTER_INSTRUMENT)) {
      return;
    }
    cells
        .text(Column.COUNTER_SYMBOL)
        .ifPresent(symbol -> names
            .instrument(symbol)
            .ifPresentOrElse(
                listing -> draft.counterInstrument(listing.id(), listing.currency()),
                () -> unknown(cells, Column.COUNTER_SYMBOL, symbol)));
  }

  /** One symbol can stand for different companies at different exchanges. */
  private static void refuseAnother(CellReader cells, Names.Listing found, String stated) {
    found
        .isin()
        .filter(isin -> !isin.equals(Names.key(stated)))
        .ifPresent(isin -> cells.wrong(
            Reason.RESOURCE_NOT_FOUND,
            Column.ISIN,
            "isin: '%s' is not known, and the instrument of that symbol has the ISIN %s; add the instrument"
                .formatted(stated, isin)));
  }

  private static void unknown(CellReader cells, Column column, String found) {
    String key = Names.key(found);
    boolean misspelt = Isin.looksLike(key) && !Isin.checks(key);
    String why = misspelt
        ? "%s: '%s' is not an ISIN, its check digit is wrong"
        : "%s: '%s' is not a known symbol or ISIN; add the instrument, or write a known one";
    cells.wrong(Reason.RESOURCE_NOT_FOUND, column, why.formatted(column.columnName(), found));
  }
}
