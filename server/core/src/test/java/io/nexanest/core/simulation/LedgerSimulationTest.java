package io.nexanest.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.TransactionType;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Books by chance with every type of transaction, every lot policy, two accounts, three currencies,
 * corrections, reversals and back-dated postings, each compared with an oracle that shares no code
 * with the books. A failure names its seed and all steps of the book.
 */
class LedgerSimulationTest {
  private static final int BOOKS = Boolean.getBoolean("nexanest.long") ? 10_000 : 300;

  @Test
  void everyBookIsWhatThePlainWayMakesOfIt() {
    Map<TransactionType, Integer> posted = new EnumMap<>(TransactionType.class);
    for (long seed = 1; seed <= BOOKS; seed++) {
      SimulatedBook book = new SimulatedBook(seed);
      try {
        book.play();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "seed " + seed + "\n" + String.join("\n", book.steps()) + "\n" + e.getMessage(), e);
      }
      for (Booked booked : book.ledger()) {
        posted.merge(booked.type(), 1, Integer::sum);
      }
    }
    System.out.println(BOOKS + " books, posted: " + posted);
    assertThat(posted.keySet()).as("every type was posted").contains(TransactionType.values());
  }
}
