package io.nexanest.market.adapter.spi.book;

import io.nexanest.market.adapter.spi.event.MarketEvent.BookUpdate;
import io.nexanest.market.adapter.spi.event.MarketEvent.OfBook;
import java.util.function.Consumer;

/**
 * Takes updates as they come after a snapshot, because they carry no number of their own. A book
 * that is crossed by them has missed something, as has one whose checksum, if any is sent, differs.
 */
public final class OrderedRule implements BookRule {
  @Override
  public Verdict take(OfBook change, OrderBook book, Consumer<OfBook> applied) {
    if (change instanceof BookUpdate && !book.filled()) {
      return Verdict.WAITING;
    }
    book.apply(change);
    long checksum = change.mark().checksum();
    if (book.crossed() || (checksum >= 0 && checksum != book.crc32())) {
      book.empty();
      return Verdict.GAP;
    }
    applied.accept(change);
    return Verdict.APPLIED;
  }
}
