package io.nexanest.market.adapter.replay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.spi.ProviderContract;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReplayProviderTest {
  @TestFactory
  Stream<DynamicTest> dowKeepsTheContract() {
    return ProviderContract.checks(() -> DemoFolder.provider(Map.of("rate", "2000")));
  }

  @TestFactory
  Stream<DynamicTest> appleKeepsTheContract() {
    return ProviderContract.checks(
        () -> DemoFolder.provider(Map.of("scenario", "apple", "rate", "2000")));
  }

  @Test
  void anUnknownScenarioIsRefused() {
    assertThatThrownBy(() -> DemoFolder.provider(Map.of("scenario", "ftse")))
        .hasMessage("setting 'scenario' is 'ftse'; it must be 'dow' or 'apple'");
  }
}
