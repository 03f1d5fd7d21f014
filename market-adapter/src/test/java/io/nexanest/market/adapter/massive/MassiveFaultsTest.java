package io.nexanest.market.adapter.massive;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.rig.Fault;
import io.nexanest.market.adapter.rig.Faults;
import io.nexanest.market.adapter.rig.Recorder;
import io.nexanest.market.adapter.rig.Simulation;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Trades on this line are counted with holes, so what is lost while it is up stays unnoticed. */
class MassiveFaultsTest {
  private static Simulation simulation(String key) {
    return new Simulation(
        Massive.adapter(
            Massive.HOST,
            Massive.API,
            Entitlement.REAL_TIME,
            new Secret(key),
            Declared.perMinute(100)),
        MassiveWire::new,
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
        .anyMatch(state -> state.contains("auth_failed: authentication failed"))
        .noneMatch(state -> state.contains("wrong"));
  }
}
