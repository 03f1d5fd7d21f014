package io.nexanest.market.adapter.spi.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesOutTest {
  private final FramesOut out = new FramesOut();

  @Test
  void longFramesAreHeldBackByTheirLengthLongBeforeTheirCount() {
    out.took(WebSocketLine.LONGEST_FRAME);
    assertThat(out.another()).isTrue();
    out.took(WebSocketLine.LONGEST_FRAME);
    assertThat(out.another()).isFalse();
    assertThat(out.returned(1)).isTrue();
    assertThat(out.returned(1)).isFalse();
  }

  @Test
  void shortFramesAreHeldBackByTheirCount() {
    for (int i = 1; i < WebSocketLine.WINDOW; i++) {
      out.took(10);
      assertThat(out.another()).isTrue();
    }
    out.took(10);
    assertThat(out.another()).isFalse();
    assertThat(out.returned(3)).isTrue();
  }
}
