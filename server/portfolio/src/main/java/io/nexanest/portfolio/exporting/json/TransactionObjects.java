package io.nexanest.portfolio.exporting.json;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Leg;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.portfolio.exporting.file.TransactionCells;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import java.util.List;

/** Transactions as objects: what was stated under the names of columns, and what the ledger adds. */
final class TransactionObjects {
  private final Extract books;
  private final Omissions omissions;
  private final Standing standing;

  TransactionObjects(Extract books, Omissions omissions) {
    this.books = books;
    this.omissions = omissions;
    this.standing = new Standing(books.history());
  }

  JsonLine object(LedgerEntry entry) {
    Booked booked = entry.booked();
    JsonLine line = new JsonLine()
        .with("name", booked.id().name())
        .with("state", state(entry))
        .with("position", booked.position())
        .with("known_time", booked.stamp().knownTime().toString())
        .with("branch", booked.stamp().branch())
        .with("supersedes", Standing.supersedes(entry).map(TransactionId::name).orElse(""))
        .with("reverses", Standing.reverses(entry).map(TransactionId::name).orElse(""))
        .with("import_row", entry.importRow().orElse(""));
    TransactionCells.of(booked.draft(), books)
        .forEach((column, cell) -> line.with(column.columnName(), cell));
    booked.draft().lots().ifPresent(lots -> line.with("lots", lots(lots)));
    return line.with("legs", booked.legs().stream().map(this::leg).toList());
  }

  /** A reversal is there for what it reverses; by itself it counts for nothing. */
  private String state(LedgerEntry entry) {
    if (Standing.reverses(entry).isPresent()) {
      return "REVERSAL";
    }
    Standing.State state = standing.state(entry.booked().id());
    if (state == Standing.State.POSTED) {
      entry.booked().draft().lots().ifPresent(lots -> omissions.add(Omission.NAMED_LOTS));
      if (!books.has(entry.booked().account())) {
        omissions.add(Omission.OUTSIDE_TRANSFERS);
      }
    }
    return state.name();
  }

  private static List<JsonLine> lots(LotChoices lots) {
    return lots.choices().stream()
        .map(choice -> new JsonLine()
            .with("opened_by", choice.openedBy().name())
            .with("units", Decimals.text(choice.units())))
        .toList();
  }

  private JsonLine leg(Leg leg) {
    JsonLine line = new JsonLine().with("account", books.name(leg.account()));
    switch (leg.commodity()) {
      case Commodity.Cash(var currency) -> line.with("currency", currency.code());
      case Commodity.Security(var instrument) -> line.with("instrument", instrument.name());
    }
    return line.with("amount", Decimals.text(leg.amount()))
        .with("purpose", leg.purpose().name());
  }
}
