package io.nexanest.market.adapter.binance;

import io.nexanest.market.adapter.rig.SocketRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinanceSocketTest {
  @Test
  void afterEachFaultOverARealLineAllIsAsWithoutIt() throws Exception {
    new SocketRun(
            host -> Binance.adapter(host, host),
            BinanceWire::new,
            List.of("BTCUSDT", "ETHEUR"),
            1_000)
        .everyFaultOnce();
  }
}
