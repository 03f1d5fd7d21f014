package io.nexanest.market.adapter.binance;

import io.nexanest.market.adapter.rig.Fault;
import io.nexanest.market.adapter.rig.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinanceFaultsTest {
  private final Simulation simulation = new Simulation(
      Binance.adapter(Binance.HOST, Binance.API), BinanceWire::new, List.of("BTCUSDT", "ETHEUR"));

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
