package io.nexanest.platform.rpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientVersionTest {
  @Test
  void numbersAreComparedAsNumbers() {
    assertThat(version("0.9.0")).isLessThan(version("0.10.0"));
    assertThat(version("1.0.0")).isGreaterThan(version("0.99.99"));
    assertThat(version("1.2.3")).isEqualByComparingTo(version("1.2.3-SNAPSHOT"));
    assertThat(version("1.2.3")).isLessThan(version("1.2.4"));
  }

  @Test
  void whatIsNoVersionIsNotRead() {
    assertThat(ClientVersion.parse("")).isEmpty();
    assertThat(ClientVersion.parse("1.2")).isEmpty();
    assertThat(ClientVersion.parse("curl/8")).isEmpty();
    assertThat(ClientVersion.parse("99999999999.0.0")).isEmpty();
  }

  private static ClientVersion version(String text) {
    return ClientVersion.parse(text).orElseThrow();
  }
}
