package io.nexanest.market.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.history.BarBook;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.PriceSpans;
import io.nexanest.market.instrument.Visible;
import io.nexanest.market.load.LoadedMarket;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What each tenant sees: the market's catalogue, which all share, and its own instruments beside
 * it. Kept for the tenants that asked last, until their version has moved on.
 */
public final class TenantCatalogues {
  private static final UUID NOBODY = new UUID(0, 0);

  private static final int HELD = 64;

  private final Database database;
  private final Supplier<LoadedMarket> market;
  private final Cache<UUID, Held> held = Caffeine.newBuilder().maximumSize(HELD).build();

  public TenantCatalogues(Database database, Supplier<LoadedMarket> market) {
    this.database = database;
    this.market = market;
  }

  private record Held(long dataVersion, long version, Visible visible) {}

  /** What the tenant sees now. */
  public Visible of(UUID tenant) {
    LoadedMarket loaded = market.get();
    long dataVersion = loaded.day().dataVersion();
    // The version is read before the rows, so that what is kept is never older than its version.
    return database.inTransaction("market", tenant, tx -> {
      long version = PrivateInstrumentStore.version(tx);
      Held before = held.getIfPresent(tenant);
      if (before != null && before.version() == version && before.dataVersion() == dataVersion) {
        return before.visible();
      }
      Visible visible = version == 0
          ? new Visible(loaded.catalogue(), loaded.book())
          : read(tx, loaded.catalogue(), loaded.book());
      held.put(tenant, new Held(dataVersion, version, visible));
      return visible;
    });
  }

  /** Counts the tenant's changes. */
  public long version(UUID tenant) {
    return tenant.equals(NOBODY)
        ? 0
        : database.inTransaction("market", tenant, PrivateInstrumentStore::version);
  }

  private static Visible read(Tx tx, Catalogue shared, BarBook book) {
    List<Instrument> all = new ArrayList<>(shared.all());
    all.addAll(PrivateInstrumentStore.all(tx));
    Map<InstrumentId, PriceSpans.Span> marked = MarkStore.spans(tx);
    return new Visible(
        new Catalogue(all),
        instrument -> instrument.isPrivate()
            ? Optional.ofNullable(marked.get(instrument.id()))
            : book.of(instrument));
  }
}
