package io.nexanest.portfolio.exporting.portfolioperformance;

import io.nexanest.portfolio.exporting.file.BookFile;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import io.nexanest.portfolio.exporting.file.Pieces;
import java.util.Iterator;

/**
 * A file of Portfolio Performance in XML with ids. An account becomes a securities account and a
 * cash account of the same name, and a cash account more for each other currency that it has.
 */
public final class PerformanceFile implements BookFile {
  @Override
  public String ending() {
    return ".xml";
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public Iterator<byte[]> pieces(Extract books, Omissions omissions) {
    omissions.add(
        Omission.HISTORY, books.history().size() - books.transactions().size());
    omissions.add(Omission.LOT_POLICY, books.accounts().size());
    omissions.add(Omission.RATES);
    Lists lists = new Bookings(books, omissions).lists();
    return Pieces.bytes(new ClientXml(books, lists, new Scaled(omissions)).part());
  }
}
