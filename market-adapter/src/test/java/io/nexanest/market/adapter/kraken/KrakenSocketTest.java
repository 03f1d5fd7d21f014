package io.nexanest.market.adapter.kraken;

import io.nexanest.market.adapter.rig.SocketRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class KrakenSocketTest {
  @Test
  void afterEachFaultOverARealLineAllIsAsWithoutIt() throws Exception {
    new SocketRun(
            host -> Kraken.adapter(host, 10), KrakenWire::new, List.of("BTC/USD", "ETH/EUR"), 10)
        .everyFaultOnce();
  }
}
