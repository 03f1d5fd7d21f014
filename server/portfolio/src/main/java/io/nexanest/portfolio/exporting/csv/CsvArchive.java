package io.nexanest.portfolio.exporting.csv;

import io.nexanest.portfolio.exporting.file.BookFile;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Accounts, transactions, lots, holdings and prices, a table each. */
public final class CsvArchive implements BookFile {
  @Override
  public String ending() {
    return ".zip";
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public Iterator<byte[]> pieces(Extract books, Omissions omissions) {
    omissions.add(Omission.INSTRUMENTS, books.instruments().size());
    Tables tables = new Tables(books);
    Map<String, io.nexanest.portfolio.exporting.file.Pieces.Part> files = new LinkedHashMap<>();
    files.put("accounts.csv", tables.accounts());
    files.put("transactions.csv", new TransactionTable(books, omissions).part());
    files.put("lots.csv", tables.lots());
    files.put("holdings.csv", tables.holdings());
    files.put("prices.csv", tables.prices());
    return new ZipPieces(files, books.standpoint().asOf().knownTime());
  }
}
