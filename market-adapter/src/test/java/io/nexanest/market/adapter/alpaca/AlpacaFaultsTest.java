package io.nexanest.market.adapter.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.rig.Fault;
import io.nexanest.market.adapter.rig.Faults;
import io.nexanest.market.adapter.rig.Recorder;
import io.nexanest.market.adapter.rig.Simulation;
import io.nexanest.market.adapter.spi.line.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Nothing on Alpaca's line is counted, so what is lost from it while it is up stays unnoticed. */
class AlpacaFaultsTest {
  private static Simulation simulation(String secret) {
    Alpaca.Key key = new Alpaca.Key(new Secret("id"), new Secret(secret));
    return new Simulation(
        Alpaca.adapter(Alpaca.HOST, Alpaca.API, Alpaca.Feed.IEX, key),
        AlpacaWire::new,
        List.of("AAPL", "MSFT"));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DROP", "END_SUBSCRIPTIONS"})
  void afterAFaultAllIsAsWithoutIt(Fault fault) {
    simulation("right").compare(fault);
  }

  @Test
  void aWrongKeyIsSaidAndNotTriedInVain() {
    Recorder heard = simulation("wrong").run(1, 3, Faults.NONE);
    assertThat(heard.states())
        .hasSizeLessThan(12)
        .anyMatch(state -> state.contains("error 402: auth failed; it is tried again in 300 s"))
        .noneMatch(state -> state.contains("wrong"));
  }
}
