package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.rig.Fault;
import io.nexanest.market.adapter.rig.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoinbaseFaultsTest {
  private static final List<String> SYMBOLS = List.of("BTC-USD", "ETH-EUR");
  private final Simulation exchange = new Simulation(
      Coinbase.exchange(Coinbase.EXCHANGE_HOST, Coinbase.EXCHANGE_API), ExchangeWire::new, SYMBOLS);
  private final Simulation advanced = new Simulation(
      Coinbase.advanced(Coinbase.ADVANCED_HOST, Coinbase.ADVANCED_API), AdvancedWire::new, SYMBOLS);

  @ParameterizedTest
  @EnumSource
  void afterAFaultOfTheExchangeAllIsAsWithoutIt(Fault fault) {
    exchange.compare(fault);
  }

  @ParameterizedTest
  @EnumSource
  void afterAFaultOfAdvancedTradeAllIsAsWithoutIt(Fault fault) {
    advanced.compare(fault);
  }

  @Test
  void afterFaultsOfTheExchangeByChanceAllIsAsWithoutThem() {
    for (int seed = 0; seed < Simulation.seeds(); seed++) {
      exchange.compare(seed);
    }
  }

  @Test
  void afterFaultsOfAdvancedTradeByChanceAllIsAsWithoutThem() {
    for (int seed = 0; seed < Simulation.seeds(); seed++) {
      advanced.compare(seed);
    }
  }
}
