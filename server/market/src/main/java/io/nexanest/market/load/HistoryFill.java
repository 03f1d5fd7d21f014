package io.nexanest.market.load;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.history.Bar;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.history.BarStore;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.state.Micros;
import io.nexanest.platform.db.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks a provider for some days of one instrument again and writes what is new or differs. */
public final class HistoryFill {
  private static final String SLICE = "market";
  private static final UUID SHARED = new UUID(0, 0);

  private final Database database;
  private final InstantSource clock;

  public HistoryFill(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Days, both included. */
  public record Days(LocalDate from, LocalDate to) {}

  /**
   * What came of it.
   *
   * @param written how many bars were new or differed
   * @param series the instrument's bars now
   * @param version the data's version now
   */
  public record Filled(int written, BarSeries series, long version) {}

  /** Fills days of an instrument; empty where the provider does not know the symbol. */
  public Optional<Filled> fill(
      Provider provider, Instrument instrument, String symbol, List<Days> days) {
    Instant now = Micros.instant(Micros.of(clock.instant()));
    ProviderPast past = new ProviderPast(provider, Micros.of(now));
    List<Bar> told;
    try {
      // Asked outside of the transaction, since a provider may take its time.
      told = days.stream()
          .flatMap(
              each -> past.bars(symbol, each.from(), each.to(), instrument.priceScale()).stream())
          .toList();
    } catch (UnknownSymbolException e) {
      return Optional.empty();
    }
    UUID id = instrument.id().uuid();
    return Optional.of(database.inTransaction(SLICE, SHARED, tx -> {
      LoadStore.lock(tx);
      BarSeries kept = BarStore.of(tx, id);
      List<Bar> fresh = Differences.bars(told, kept);
      if (!fresh.isEmpty()) {
        BarStore.insert(tx, Map.of(id, fresh), now);
        LoadStore.nextVersion(tx, provider.id());
      }
      BarSeries series = fresh.isEmpty() ? kept : BarStore.of(tx, id);
      return new Filled(fresh.size(), series, LoadStore.version(tx));
    }));
  }
}
