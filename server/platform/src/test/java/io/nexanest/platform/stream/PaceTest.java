package io.nexanest.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long MS = 1_000_000;

  private static List<Integer> changes(Pace pace, int batches, long roundTripMs) {
    List<Integer> changes = new ArrayList<>();
    for (int i = 0; i < batches; i++) {
      if (pace.confirmed(roundTripMs * MS)) {
        changes.add(pace.ms());
      }
    }
    return changes;
  }

  @Test
  void threeLateBatchesInARowDoubleItAndTwoDoNot() {
    Pace pace = new Pace(100);
    assertThat(changes(pace, 2, 101)).isEmpty();
    assertThat(changes(pace, 1, 100)).isEmpty();
    assertThat(changes(pace, 2, 101)).isEmpty();
    assertThat(changes(pace, 1, 101)).containsExactly(200);
  }

  @Test
  void itIsRaisedToFiveSecondsAndNoFurther() {
    assertThat(changes(new Pace(100), 100, 60_000))
        .containsExactly(200, 400, 800, 1_600, 3_200, 5_000);
    assertThat(changes(new Pace(5_000), 100, 60_000)).isEmpty();
  }

  @Test
  void itComesDownToWhatWasAskedForAndNoFurther() {
    Pace pace = new Pace(300);
    changes(pace, 12, 60_000);
    assertThat(pace.ms()).isEqualTo(4_800);
    assertThat(changes(pace, 9, 10)).isEmpty();
    assertThat(changes(pace, 1, 10)).containsExactly(2_400);
    assertThat(changes(pace, 100, 10)).containsExactly(1_200, 600, 300);
  }

  @Test
  void betweenAQuarterAndTheWholeOfItItStaysWhatItIs() {
    Pace pace = new Pace(100);
    changes(pace, 3, 150);
    assertThat(changes(pace, 1_000, 150)).isEmpty();
    assertThat(changes(pace, 1_000, 51)).isEmpty();
    assertThat(pace.ms()).isEqualTo(200);
    assertThat(changes(pace, 10, 50)).containsExactly(100);
  }

  @Test
  void aPaceOfZeroIsLeftAlone() {
    assertThat(changes(new Pace(0), 100, 60_000)).isEmpty();
  }

  @Test
  void whatTheClientAsksForIsInForceAtOnce() {
    Pace pace = new Pace(100);
    changes(pace, 3, 150);
    pace.ask(50);
    assertThat(pace.ms()).isEqualTo(50);
    assertThat(changes(pace, 3, 60)).containsExactly(100);
  }
}
