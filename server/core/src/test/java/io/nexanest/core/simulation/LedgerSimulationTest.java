package io.nexanest.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.simulation.cut.Step;
import io.nexanest.core.transaction.TransactionType;
import org.junit.jupiter.api.Test;

/**
 * Books by chance with every type of transaction, every lot policy, two accounts, three currencies,
 * a bond that accrues, corrections, reversals and back-dated postings, each compared with an oracle
 * that shares no code with the books, and kept once more behind a server that is cut between its
 * steps and whose events come again. A failure names its seed and all steps of the book.
 */
class LedgerSimulationTest {
  private static final int BOOKS = Boolean.getBoolean("nexanest.long") ? 10_000 : 300;

  @Test
  void everyBookIsWhatThePlainWayMakesOfIt() {
    Tried tried = new Tried();
    for (long seed = 1; seed <= BOOKS; seed++) {
      SimulatedBook book = new SimulatedBook(seed);
      try {
        book.play();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "seed " + seed + "\n" + String.join("\n", book.steps()) + "\n" + e.getMessage(), e);
      }
      tried.add(book);
    }
    System.out.println(BOOKS + " books\n" + tried);
    everythingWasTried(tried);
  }

  private static void everythingWasTried(Tried tried) {
    int often = BOOKS / 10;
    assertThat(tried.types()).containsOnlyKeys(TransactionType.values());
    assertThat(tried.types()).as("each type was posted often").allSatisfy((type, times) -> {
      assertThat(times).as("%s", type).isGreaterThanOrEqualTo(often);
    });
    assertThat(tried.cuts()).containsOnlyKeys(Step.values());
    assertThat(tried.cuts()).as("cut after each step").allSatisfy((step, times) -> {
      assertThat(times).as("%s", step).isGreaterThanOrEqualTo(often);
    });
    assertThat(tried.others())
        .containsOnlyKeys(
            "corrections",
            "reversals",
            "events delivered again",
            "events out of turn",
            "waterfalls",
            "waterfalls of one currency",
            "bonds accruing",
            "bonds ex-coupon",
            "bonds paid back in part",
            "books with income owed");
    assertThat(tried.others()).allSatisfy((what, times) -> {
      assertThat(times).as(what).isGreaterThanOrEqualTo(often);
    });
  }
}
