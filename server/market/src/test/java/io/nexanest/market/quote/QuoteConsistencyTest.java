package io.nexanest.market.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * One writer at full speed against one reader: what the reader puts together from its batches must
 * be the state at each batch's sequence, quote for quote. The n-th quote has n as its last price
 * and goes to an instrument that follows from n, so the right state can be computed for any n.
 */
class QuoteConsistencyTest {
  private static final int INSTRUMENTS = 97;
  private static final int QUOTES = Boolean.getBoolean("nexanest.long") ? 20_000_000 : 1_500_000;

  /** The instrument of the n-th quote: a few are hot, the others are rare. */
  private static int instrument(int[] picks, long n) {
    return picks[(int) (n & (picks.length - 1))];
  }

  private static int[] picks(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int[] picks = new int[1 << 16];
    for (int i = 0; i < picks.length; i++) {
      picks[i] = random.nextInt(random.nextInt(10) == 0 ? INSTRUMENTS : 3);
    }
    return picks;
  }

  @Test
  void theBatchesAddUpToTheStateAtEachSequence() {
    check(20_260_101L, 1 << 18);
  }

  @Test
  void theyDoSoWithAJournalThatGoesRoundWhileABatchIsCollected() {
    check(20_260_102L, 16);
  }

  private static void check(long seed, int journal) {
    int[] picks = picks(seed);
    LiveMarket market = Markets.of(INSTRUMENTS, journal);
    var subscriptions = new QuoteSubscriptions(market.hub(), () -> {});
    var batches = new QuoteBatches(market.hub(), subscriptions);
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
      for (long n = 1; n <= QUOTES; n++) {
        market.hub().accept(instrument(picks, n), Markets.quote(n));
        if (n % 1_000 == 0) {
          LockSupport.parkNanos(1);
        }
      }
      done.set(true);
    });
    long[] seen = new long[INSTRUMENTS];
    long[] right = new long[INSTRUMENTS];
    long upTo = 0;
    int handles = 0;
    for (boolean last = false; !last; ) {
      last = done.get();
      if (handles < INSTRUMENTS) {
        handles = subscriptions.follow(handles);
      }
      Optional<QuoteBatches.Collected> batch = batches.collect();
      if (batch.isPresent()) {
        QuoteBatches.Collected collected = batch.get();
        for (int i = 0; i < collected.columns().size(); i++) {
          seen[collected.columns().handles[i] - 1] = collected.columns().lasts[i];
        }
        for (; upTo < collected.sequence(); upTo++) {
          right[instrument(picks, upTo + 1)] = upTo + 1;
        }
        assertThat(Arrays.copyOf(seen, handles))
            .as("seed %d, journal %d, sequence %d", seed, journal, collected.sequence())
            .isEqualTo(Arrays.copyOf(right, handles));
      }
    }
    writer.join();
    assertThat(upTo).isEqualTo(QUOTES);
    assertThat(handles).isEqualTo(INSTRUMENTS);
  }
}
