package io.nexanest.market.tenant;

import io.nexanest.platform.db.Tx;
import io.nexanest.platform.event.Event;
import io.nexanest.platform.event.Outbox;
import io.nexanest.platform.module.Platform;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Tells other slices that what a tenant has beside the market is another. */
final class TenantChanges {
  private final Platform platform;

  TenantChanges(Platform platform) {
    this.platform = platform;
  }

  /** Writes the event; the last thing that a transaction does. */
  void tell(Tx tx, UUID tenant) {
    long version = PrivateInstrumentStore.version(tx);
    Outbox.append(
        tx,
        new Event(
            platform.ids().get(),
            tenant,
            "PrivateInstrumentsChanged",
            "private-instruments",
            version,
            platform.clock().instant().truncatedTo(ChronoUnit.MICROS),
            MarkCodec.changed(version)));
  }

  /** Sends what was written, once it is committed. */
  void committed() {
    platform.wakeRelay().run();
  }
}
