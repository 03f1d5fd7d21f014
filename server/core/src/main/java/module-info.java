/** The arithmetic of NexaNest: from booked transactions to figures. No clock, no I/O, no threads. */
module io.nexanest.core {
  requires transitive io.nexanest.kernel;
  requires static org.jspecify;

  exports io.nexanest.core.bond;
  exports io.nexanest.core.book;
  exports io.nexanest.core.check.issue;
  exports io.nexanest.core.check;
  exports io.nexanest.core.checkpoint;
  exports io.nexanest.core.entry;
  exports io.nexanest.core.feed;
  exports io.nexanest.core.income;
  exports io.nexanest.core.ledger;
  exports io.nexanest.core.live;
  exports io.nexanest.core.lot;
  exports io.nexanest.core.market;
  exports io.nexanest.core.quantity;
  exports io.nexanest.core.realised;
  exports io.nexanest.core.session;
  exports io.nexanest.core.taxonomy;
  exports io.nexanest.core.terms;
  exports io.nexanest.core.trace;
  exports io.nexanest.core.transaction;
  exports io.nexanest.core.valuation;
  exports io.nexanest.core.waterfall;
}
