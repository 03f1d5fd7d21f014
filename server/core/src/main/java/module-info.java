/** The arithmetic of NexaNest: from booked transactions to figures. No clock, no I/O, no threads. */
module io.nexanest.core {
  requires transitive io.nexanest.kernel;
  requires static org.jspecify;

  exports io.nexanest.core.ledger;
  exports io.nexanest.core.transaction;
}
