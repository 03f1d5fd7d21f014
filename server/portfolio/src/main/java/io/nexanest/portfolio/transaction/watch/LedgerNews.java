package io.nexanest.portfolio.transaction.watch;

import io.nexanest.platform.module.Platform;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What follows every commit that changed a ledger, whoever made it. */
public final class LedgerNews {
  private static final Logger LOG = Logger.getLogger(LedgerNews.class.getName());

  private final Platform platform;
  private final LedgerSignals signals;
  private final Ledgers ledgers;

  public LedgerNews(Platform platform, LedgerSignals signals, Ledgers ledgers) {
    this.platform = platform;
    this.signals = signals;
    this.ledgers = ledgers;
  }

  /** To be called after the commit, never inside of the transaction. */
  public void committed(UUID tenant) {
    // Kept, since every posting reads what is not, and does not keep what may be rolled back.
    told(tenant, () -> ledgers.now(tenant));
  }

  /** The same where all that was committed is known: it need not be read back. */
  public void committed(UUID tenant, List<LedgerEntry> posted) {
    told(tenant, () -> ledgers.add(tenant, posted));
  }

  // What was committed is committed: who waits for it is told, and the caller is not refused, when
  // the reading of it fails, as it does once the caller's deadline has passed.
  private void told(UUID tenant, Runnable keep) {
    platform.wakeRelay().run();
    try {
      keep.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "what was committed is read again by the next posting", e);
    } finally {
      signals.changed(tenant);
    }
  }
}
