package io.nexanest.portfolio.transaction.watch;

import io.nexanest.platform.module.Platform;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import java.util.List;
import java.util.UUID;

/** What follows every commit that changed a ledger, whoever made it. */
public final class LedgerNews {
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
    platform.wakeRelay().run();
    signals.changed(tenant);
    // Kept, since every posting reads what is not, and does not keep what may be rolled back.
    ledgers.now(tenant);
  }

  /** The same where all that was committed is known: it need not be read back. */
  public void committed(UUID tenant, List<LedgerEntry> posted) {
    ledgers.add(tenant, posted);
    platform.wakeRelay().run();
    signals.changed(tenant);
  }
}
