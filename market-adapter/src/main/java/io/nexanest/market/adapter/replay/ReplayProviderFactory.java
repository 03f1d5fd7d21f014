package io.nexanest.market.adapter.replay;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.paced.PacedFeed;
import io.nexanest.market.adapter.spi.paced.TickSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens a scenario. Settings: {@code scenario} (dow or apple; dow), {@code seed} (1), {@code rate}
 * in ticks a second over the whole market (50). The opener's folder is the demo folder, of which
 * {@code data/} is read.
 */
public final class ReplayProviderFactory implements ProviderFactory {
  static final String ID = "replay";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    ReplayScenario scenario = ReplayScenario.of(settings.text("scenario", "dow"));
    long seed = settings.number("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    long rate = settings.number("rate", 50, 1, 1_000_000);
    ReplayHistory history = new ReplayHistory(scenario, settings.opener());
    ReplayReference reference = ReplayReference.of(
        ReplayHistory.table(settings.opener(), ReplayReference.FILE), history.symbols());
    TickSource day = day(history, reference, seed, rate);
    PacedFeed feed = new PacedFeed(ID + "-" + scenario.name(), day, rate);
    return new Provider(ID, scenario.businessDate(), true, reference, history, feed);
  }

  static TickSource day(ReplayHistory history, ReplayReference reference, long seed, long rate) {
    List<RawBar> last = history.symbols().stream().map(history::lastBar).toList();
    Set<String> indexes = reference.instruments().stream()
        .filter(i -> i.assetClass().equals("INDEX"))
        .map(RawInstrument::symbol)
        .collect(Collectors.toSet());
    return new SimulatedDay(seed, last, indexes, rate);
  }
}
