package io.nexanest.portfolio.transaction.watch;

import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.SessionCheck;
import io.nexanest.platform.stream.Frames;
import io.nexanest.platform.stream.Outlet;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;

/**
 * One client that follows the ledger: every change once, in the order of positions, from where its
 * token says. A change is the new entry, and the entry whose state it changed.
 */
final class TransactionWatch implements Frames<WatchTransactionsResponse> {
  private static final int PAGE = 500;

  private final Source source;
  private final LongFunction<String> token;
  private final InstantSource clock;
  private final Principal principal;
  private final SessionCheck check;
  private final AtomicBoolean woken = new AtomicBoolean(true);
  private long position;
  private boolean reset;

  /** Where changes come from. */
  interface Source {
    /** Messages of the entries after a position, with the position each is of. */
    List<Change> after(long position, int limit);
  }

  /** A change with its position; the event is empty for an entry that is not the client's. */
  record Change(long position, List<WatchTransactionsResponse> events) {}

  /**
   * A watch that goes on after a position.
   *
   * @param reset whether the client is to be told first that it must list again
   */
  TransactionWatch(
      Source source,
      long position,
      boolean reset,
      LongFunction<String> token,
      InstantSource clock,
      Principal principal,
      SessionCheck check) {
    this.source = source;
    this.position = position;
    this.reset = reset;
    this.token = token;
    this.clock = clock;
    this.principal = principal;
    this.check = check;
  }

  void wake() {
    woken.set(true);
  }

  @Override
  public boolean urgent() {
    return reset;
  }

  @Override
  public void writeUrgent(Outlet<WatchTransactionsResponse> outlet) {
    reset = false;
    outlet.send(WatchCodec.reset(token.apply(position)));
  }

  @Override
  public boolean pending() {
    return woken.get();
  }

  @Override
  public void write(Outlet<WatchTransactionsResponse> outlet) {
    // Cleared before reading: a change that comes while we read wakes us once more.
    woken.set(false);
    List<Change> changes = source.after(position, PAGE);
    for (Change change : changes) {
      position = change.position();
      for (WatchTransactionsResponse event : change.events()) {
        if (!outlet.isReady()) {
          // What is left is read again from here when the client is ready.
          position = change.position() - 1;
          woken.set(true);
          return;
        }
        outlet.send(event);
      }
    }
    if (changes.size() == PAGE) {
      woken.set(true);
    }
  }

  @Override
  public WatchTransactionsResponse heartbeat() {
    // The ledger is looked at after a silence, too, in case a signal was lost between processes.
    woken.set(true);
    return WatchCodec.heartbeat(clock.instant(), token.apply(position));
  }

  @Override
  public void authorize() {
    check.check(principal);
  }
}
