package io.nexanest.market.adapter.kraken;

import io.nexanest.market.adapter.rig.Fault;
import io.nexanest.market.adapter.rig.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KrakenFaultsTest {
  private final Simulation simulation = new Simulation(
      Kraken.adapter(Kraken.HOST, 10), KrakenWire::new, List.of("BTC/USD", "ETH/EUR"));

  @ParameterizedTest
  @EnumSource
  void afterAFaultAllIsAsWithoutIt(Fault fault) {
    simulation.compare(fault);
  }

  @Test
  void afterFaultsByChanceAllIsAsWithoutThem() {
    for (int seed = 0; seed < Simulation.seeds(); seed++) {
      simulation.compare(seed);
    }
  }
}
