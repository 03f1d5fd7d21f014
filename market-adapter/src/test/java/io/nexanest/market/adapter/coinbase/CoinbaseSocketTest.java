package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.rig.SocketRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoinbaseSocketTest {
  private static final List<String> SYMBOLS = List.of("BTC-USD", "ETH-EUR");

  @Test
  void afterEachFaultOfTheExchangeOverARealLineAllIsAsWithoutIt() throws Exception {
    new SocketRun(host -> Coinbase.exchange(host, host), ExchangeWire::new, SYMBOLS, 1_000)
        .everyFaultOnce();
  }

  @Test
  void afterEachFaultOfAdvancedTradeOverARealLineAllIsAsWithoutIt() throws Exception {
    new SocketRun(host -> Coinbase.advanced(host, host), AdvancedWire::new, SYMBOLS, 1_000)
        .everyFaultOnce();
  }
}
