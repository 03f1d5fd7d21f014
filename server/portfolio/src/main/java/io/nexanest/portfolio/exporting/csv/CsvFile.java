package io.nexanest.portfolio.exporting.csv;

import io.nexanest.portfolio.exporting.file.BookFile;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.portfolio.exporting.file.Pieces;
import java.util.Iterator;

/** The transactions that count, one a line. */
public final class CsvFile implements BookFile {
  @Override
  public String ending() {
    return ".csv";
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public Iterator<byte[]> pieces(Extract books, Omissions omissions) {
    omissions.add(Omission.LOT_POLICY, books.accounts().size());
    omissions.add(Omission.PRICES, books.instruments().size());
    omissions.add(Omission.INSTRUMENTS, books.instruments().size());
    return Pieces.bytes(new TransactionTable(books, omissions).part());
  }
}
