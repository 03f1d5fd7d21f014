package io.nexanest.portfolio.market;

import io.nexanest.kernel.id.InstrumentId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The instruments that the market knows, as of one moment. */
public final class Catalogue {
  private final Map<InstrumentId, InstrumentFact> byId = new HashMap<>();
  private final Map<String, InstrumentFact> byKey = new HashMap<>();

  public Catalogue(List<InstrumentFact> instruments) {
    for (InstrumentFact instrument : instruments) {
      byId.put(instrument.id(), instrument);
      byKey.put(instrument.symbol().toUpperCase(Locale.ROOT), instrument);
      instrument.isin().ifPresent(isin -> byKey.put(isin.toUpperCase(Locale.ROOT), instrument));
    }
  }

  public Collection<InstrumentFact> all() {
    return List.copyOf(byId.values());
  }

  public Optional<InstrumentFact> find(InstrumentId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** By symbol or ISIN, in any case. */
  public Optional<InstrumentFact> resolve(String key) {
    return Optional.ofNullable(byKey.get(key.strip().toUpperCase(Locale.ROOT)));
  }
}
