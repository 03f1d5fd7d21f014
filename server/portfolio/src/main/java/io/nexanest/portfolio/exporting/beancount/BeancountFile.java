package io.nexanest.portfolio.exporting.beancount;

import io.nexanest.core.transaction.Booked;
import io.nexanest.portfolio.exporting.file.BookFile;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.portfolio.exporting.file.Pieces;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/**
 * A journal that ends with what the books hold as assertions, so that {@code bean-check} compares
 * its own sums with ours.
 */
public final class BeancountFile implements BookFile {
  @Override
  public String ending() {
    return ".beancount";
  }

  @Override
  public String mediaType() {
    return "text/x-beancount";
  }

  @Override
  public Iterator<byte[]> pieces(Extract books, Omissions omissions) {
    omissions.add(
        Omission.HISTORY, books.history().size() - books.transactions().size());
    omissions.add(Omission.LOT_POLICY, books.accounts().size());
    omissions.add(Omission.RATES);
    Words words = new Words(books);
    Declarations declarations = new Declarations(books, words, first(books));
    LotJournal lots = new LotJournal(books, words);
    Entries entries = new Entries(books, words, lots);
    return Pieces.bytes(Pieces.all(
        Pieces.text(declarations.options()),
        declarations.commodities(),
        declarations.accounts(),
        declarations.prices(),
        Pieces.lines(everything(books), entries::entry),
        declarations.assertions()));
  }

  /** Of the whole tenant, since a transfer from outside of the scope carries its lots. */
  private static List<Booked> everything(Extract books) {
    return books.standpoint().inForce().stream()
        .filter(booked -> !booked.date().isAfter(books.date()))
        .sorted(Booked.REPLAY_ORDER)
        .toList();
  }

  private static LocalDate first(Extract books) {
    return books.transactions().isEmpty()
        ? books.date()
        : books.transactions().getFirst().date();
  }
}
