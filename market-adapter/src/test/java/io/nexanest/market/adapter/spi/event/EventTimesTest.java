package io.nexanest.market.adapter.spi.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventTimesTest {
  @Test
  void aTimeThatDoesNotFitOrIsNotWholeIsRefusedAsUnreadable() {
    assertThatThrownBy(() -> EventTimes.ofMillis("99999999999999"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'99999999999999' must be whole milliseconds");
    assertThatThrownBy(() -> EventTimes.ofMillis("1.5"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EventTimes.ofSeconds("9999999999999"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
