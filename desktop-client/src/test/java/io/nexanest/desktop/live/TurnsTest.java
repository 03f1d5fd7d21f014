package io.nexanest.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns();
  private final List<Integer> handed = new ArrayList<>();

  @Test
  void eachTurnHandsOnEveryFourthRow() {
    for (int row = 60; row < 70; row++) {
      turns.add(row);
    }
    turns.next(handed::add);
    assertThat(handed).containsExactly(60, 64, 68);
    turns.next(handed::add);
    assertThat(handed).containsExactly(60, 64, 68, 61, 65, 69);
  }

  @Test
  void afterFourTurnsEachWaitingRowWasHandedOnOnce() {
    turns.add(3);
    turns.add(3);
    turns.add(8191);
    for (int turn = 0; turn < 8; turn++) {
      turns.next(handed::add);
    }
    assertThat(handed).containsExactly(3, 8191);
  }
}
