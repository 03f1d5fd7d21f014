package io.nexanest.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DirtySetTest {
  private static final int ROUNDS = Boolean.getBoolean("nexanest.long") ? 50_000_000 : 2_000_000;

  @Test
  void aDrainHandsOnEachMarkedKeyOnceAndAscending() {
    DirtySet set = new DirtySet(5_000);
    List.of(4_999, 64, 0, 63, 64).forEach(set::mark);
    List<Integer> taken = new ArrayList<>();

    assertThat(set.drain(taken::add)).isEqualTo(4);
    assertThat(taken).containsExactly(0, 63, 64, 4_999);
    assertThat(set.isEmpty()).isTrue();
  }

  @Test
  void onlyTheFirstMarkOfAKeyIsNew() {
    DirtySet set = new DirtySet(1);

    assertThat(set.mark(0)).isTrue();
    assertThat(set.mark(0)).isFalse();
    set.drain(key -> {});
    assertThat(set.mark(0)).isTrue();
  }

  /**
   * The reader marks keys too, while the writer is half-way through a mark of the same one: what
   * the reader has marked, its own next drain must hand on.
   */
  @Test
  void whatTheReaderMarkedIsInItsNextDrainWhileAWriterMarksTheSameKey() {
    DirtySet set = new DirtySet(64);
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
      while (!done.get()) {
        set.mark(0);
      }
    });
    int lost = 0;
    for (int round = 0; round < ROUNDS; round++) {
      set.mark(0);
      if (set.drain(key -> {}) == 0) {
        lost++;
      }
    }
    done.set(true);
    writer.join();

    assertThat(lost).isZero();
  }
}
