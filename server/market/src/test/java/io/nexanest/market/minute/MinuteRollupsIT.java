package io.nexanest.market.minute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.tick.RepairCause;
import io.nexanest.market.tick.Tick;
import io.nexanest.market.tick.TickRules;
import io.nexanest.market.tick.TickStoreAccess;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.testing.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bars of a minute beside a plain loop over the same ticks. */
class MinuteRollupsIT {
  private static final UUID SHARED = new UUID(0, 0);
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final int MINUTE = (int) (NOON.getEpochSecond() / 60);
  private static final long MINUTE_US = 60_000_000L;
  private static final TickRules RULES = new TickRules(TickRules.Keep.ALL, 5, 15, 1_000);

  private static TestPostgres postgres;

  private final TickStoreAccess store = new TickStoreAccess(RULES, () -> NOON.plusSeconds(86_400));
  private MinuteRollups rollups = made();

  @BeforeAll
  static void start() {
    postgres = TestPostgres.start("market");
  }

  @BeforeEach
  void empty() {
    in(tx -> {
      TickStoreAccess.empty(tx);
      return true;
    });
  }

  private MinuteRollups made() {
    return new MinuteRollups(
        postgres.database(), new MinuteRollups.Source(() -> store.intake().newestUs(), 0, "test"));
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  private static <T> T in(Function<Tx, T> work) {
    return postgres.database().inTransaction("market", SHARED, work);
  }

  private void take(Tick tick) {
    assertThat(store.intake().take(tick)).isTrue();
  }

  private long rollAt(Instant known) {
    in(tx -> {
      store.write(tx);
      return true;
    });
    return rollups.step(known);
  }

  private static Tick.Trade trade(UUID id, int minute, long second, long price, String name) {
    return new Tick.Trade(
        id, (MINUTE + minute) * MINUTE_US + second * 1_000_000, price, 10, Optional.of(name));
  }

  @Test
  void seededTicksWithCorrectionsAndCancelsMakeTheBarsOfAPlainLoop() {
    for (int seed = 1; seed <= 8; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<UUID> instruments = List.of(new UUID(seed, 1), new UUID(seed, 2), new UUID(seed, 3));
      Map<UUID, Map<String, Tick.Trade>> oracle = new HashMap<>();
      List<Tick.Trade> all = new ArrayList<>();
      for (int step = 0; step < 400; step++) {
        UUID id = instruments.get(random.nextInt(3));
        int late = random.nextInt(20) == 0 ? random.nextInt(10) : 0;
        // An hour a seed, so that none is late because of the one before.
        long us = (MINUTE + seed * 60L + step / 10 - late) * MINUTE_US + random.nextInt(59_000_000);
        int kind = all.isEmpty() ? 0 : random.nextInt(12);
        if (kind == 0 || kind > 2) {
          var trade = new Tick.Trade(
              id, us, 1_000 + random.nextInt(100), 1 + random.nextInt(50), Optional.of("t" + step));
          take(trade);
          all.add(trade);
          oracle.computeIfAbsent(id, x -> new TreeMap<>()).put("t" + step, trade);
        } else {
          Tick.Trade old = all.get(random.nextInt(all.size()));
          String name = old.id().orElseThrow();
          if (kind == 1) {
            take(new Tick.Cancel(old.instrument(), old.tickUs(), name));
            oracle.getOrDefault(old.instrument(), Map.of()).remove(name);
          } else {
            long price = 2_000 + random.nextInt(100);
            take(new Tick.Correction(old.instrument(), old.tickUs(), price, 7, name));
            oracle
                .getOrDefault(old.instrument(), Map.of())
                .put(name, new Tick.Trade(old.instrument(), old.tickUs(), price, 7, old.id()));
          }
        }
        if (random.nextInt(40) == 0) {
          rollAt(NOON.plusSeconds(step));
        }
      }
      rollAt(NOON.plusSeconds(500));
      for (UUID id : instruments) {
        List<MinuteBar> bars = rollups.bars(id, 0, Integer.MAX_VALUE / 2, Long.MAX_VALUE, true);
        assertThat(bars.stream().map(MinuteRollupsIT::figures).toList())
            .as("seed %d", seed)
            .isEqualTo(plainLoop(oracle.getOrDefault(id, Map.of()).values()));
      }
    }
  }

  /** Open and close are left to the other test: two trades may share a moment. */
  private static List<Long> figures(MinuteBar bar) {
    return List.of((long) bar.minute(), bar.high(), bar.low(), bar.volume(), (long) bar.trades());
  }

  private static List<List<Long>> plainLoop(Iterable<Tick.Trade> trades) {
    Map<Long, long[]> bars = new TreeMap<>();
    for (Tick.Trade each : trades) {
      long minute = each.tickUs() / MINUTE_US;
      long[] bar =
          bars.computeIfAbsent(minute, m -> new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, 0});
      bar[0] = Math.max(bar[0], each.price());
      bar[1] = Math.min(bar[1], each.price());
      bar[2] += each.size();
      bar[3]++;
    }
    List<List<Long>> rows = new ArrayList<>();
    bars.forEach((minute, b) -> rows.add(List.of(minute, b[0], b[1], b[2], b[3])));
    return rows;
  }

  @Test
  void aBarIsMadeOnceItsMinuteHasEndedAndEachRepairIsARowWithItsCause() {
    UUID ibm = new UUID(100, 1);
    take(trade(ibm, 0, 5, 100, "a"));
    take(trade(ibm, 0, 50, 104, "b"));
    take(trade(ibm, 0, 30, 99, "c"));
    assertThat(rollAt(NOON)).isZero();
    assertThat(rollups.bars(ibm, MINUTE, MINUTE, Long.MAX_VALUE, true))
        .containsExactly(new MinuteBar(MINUTE, 100, 104, 99, 104, 30, 3, 0, RepairCause.TRADES));
    take(trade(ibm, 1, 0, 105, "d"));
    assertThat(rollAt(NOON.plusSeconds(61))).isEqualTo(1);
    assertThat(rollAt(NOON.plusSeconds(62))).isZero();
    take(trade(ibm, 0, 59, 98, "e"));
    rollAt(NOON.plusSeconds(70));
    take(new Tick.Correction(ibm, MINUTE * MINUTE_US + 50_000_000L, 101, 5, "b"));
    rollAt(NOON.plusSeconds(80));
    for (String name : List.of("a", "b", "c", "e")) {
      long second = switch (name) {
        case "a" -> 5;
        case "b" -> 50;
        case "c" -> 30;
        default -> 59;
      };
      take(new Tick.Cancel(ibm, MINUTE * MINUTE_US + second * 1_000_000, name));
    }
    rollAt(NOON.plusSeconds(90));
    List<MinuteBar> trail = in(tx -> MinuteBarStore.trail(tx, ibm, MINUTE));
    assertThat(trail)
        .containsExactly(
            new MinuteBar(MINUTE, 100, 104, 99, 104, 30, 3, 0, RepairCause.TRADES),
            new MinuteBar(MINUTE, 100, 104, 98, 98, 40, 4, 1, RepairCause.LATE_TRADES),
            new MinuteBar(MINUTE, 100, 101, 98, 98, 35, 4, 2, RepairCause.CORRECTION),
            new MinuteBar(MINUTE, 0, 0, 0, 0, 0, 0, 0, RepairCause.CANCEL));
    long then = NOON.plusSeconds(75).toEpochMilli() * 1_000;
    assertThat(rollups.bars(ibm, MINUTE, MINUTE, then, false))
        .containsExactly(
            new MinuteBar(MINUTE, 100, 104, 98, 98, 40, 4, 1, RepairCause.LATE_TRADES));
    assertThat(rollups.bars(ibm, MINUTE, MINUTE, Long.MAX_VALUE, true)).isEmpty();
  }

  @Test
  void aTradeThatIsTooLateChangesNoBar() {
    UUID ibm = new UUID(101, 1);
    take(trade(ibm, 200, 0, 100, "a"));
    take(trade(ibm, 201, 0, 100, "b"));
    rollAt(NOON);
    take(trade(ibm, 180, 0, 500, "too late"));
    rollAt(NOON);
    assertThat(rollups.bars(ibm, MINUTE + 100, MINUTE + 300, Long.MAX_VALUE, true))
        .extracting(bar -> bar.minute() - MINUTE)
        .containsExactly(200, 201);
  }
}
