package io.nexanest.desktop.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.call.LinkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamSupervisorTest {
  private final ManualSchedule time = new ManualSchedule();
  private final List<LinkState> states = new ArrayList<>();
  private final List<StreamSupervisor.Line> lines = new ArrayList<>();
  private int cancelled;
  private final StreamSupervisor supervisor =
      new StreamSupervisor(time, new Random(1), states::add, line -> {
        lines.add(line);
        return () -> cancelled++;
      });

  @Test
  void aMessageMakesTheLinkLive() {
    supervisor.start();
    lines.getFirst().alive();
    assertThat(states).containsExactly(LinkState.CONNECTING, LinkState.LIVE);
  }

  @Test
  void twelveSecondsOfSilenceAreStaleAndAMessageMends() {
    supervisor.start();
    lines.getFirst().alive();
    time.pass(13_000);
    assertThat(states).last().isEqualTo(LinkState.STALE);
    lines.getFirst().alive();
    assertThat(states).last().isEqualTo(LinkState.LIVE);
  }

  @Test
  void twentyFiveSecondsOfSilenceAreALossAndAnotherStreamIsOpened() {
    supervisor.start();
    lines.getFirst().alive();
    time.pass(25_000);
    assertThat(states).last().isEqualTo(LinkState.OFFLINE);
    assertThat(cancelled).isEqualTo(1);
    time.pass(200);
    assertThat(lines).hasSize(2);
    assertThat(states).last().isEqualTo(LinkState.CONNECTING);
  }

  @Test
  void whatComesFromAStreamGivenUpIsNotHeard() {
    supervisor.start();
    StreamSupervisor.Line old = lines.getFirst();
    old.ended();
    time.pass(200);
    assertThat(old.current()).isFalse();
    old.alive();
    old.ended();
    assertThat(states).last().isEqualTo(LinkState.CONNECTING);
    assertThat(lines).hasSize(2);
  }

  @Test
  void waitsGrowToThirtySecondsAndNoFurther() {
    supervisor.start();
    long before = 0;
    for (int i = 0; i < 12; i++) {
      before = time.millis();
      int opened = lines.size();
      lines.getLast().ended();
      while (lines.size() == opened) {
        time.pass(50);
      }
    }
    assertThat(time.millis() - before).isBetween(15_000L, 30_050L);
  }

  @Test
  void aStreamThatLivedThirtySecondsStartsTheWaitsAnew() {
    supervisor.start();
    for (int i = 0; i < 8; i++) {
      lines.getLast().ended();
      time.pass(30_000);
    }
    for (int second = 0; second < 32; second++) {
      lines.getLast().alive();
      time.pass(1_000);
    }
    int opened = lines.size();
    lines.getLast().ended();
    time.pass(200);
    assertThat(lines).hasSize(opened + 1);
  }

  @Test
  void nothingIsLeftWaitingAfterClosing() {
    supervisor.start();
    lines.getFirst().alive();
    supervisor.close();
    assertThat(time.pending()).isZero();
    lines.getFirst().ended();
    time.pass(60_000);
    assertThat(lines).hasSize(1);
  }
}
