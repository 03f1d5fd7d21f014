package io.nexanest.market.tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.platform.db.Tx;
import io.nexanest.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ticks on their way into a real database that goes away at the worst moments. */
class TickWriterIT {
  private static final UUID SHARED = new UUID(0, 0);
  private static final UUID IBM = new UUID(1, 1);
  private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");
  private static final long NOW_US = NOW.toEpochMilli() * 1_000;
  private static final TickRules RULES = new TickRules(TickRules.Keep.ALL, 5, 15, 1_000);

  private static TestPostgres postgres;

  private final TickQueue queue = new TickQueue(50);
  private final TickIntake intake =
      new TickIntake(queue, RULES, () -> NOW, new Standing(0, 0, 0, Set.of()));

  @BeforeAll
  static void start() {
    postgres = TestPostgres.start("market");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void empty() {
    in(tx -> TickStore.dropBefore(tx, java.time.LocalDate.of(2030, 1, 1)));
    in(tx -> {
      TickStore.forgetDue(tx);
      return true;
    });
  }

  private static <T> T in(Function<Tx, T> work) {
    return postgres.database().inTransaction("market", SHARED, work);
  }

  private static void write(TickBatch batch) {
    in(tx -> {
      TickStore.write(tx, batch);
      return true;
    });
  }

  private void offer(int from, int to) {
    for (int i = from; i <= to; i++) {
      intake.take(new Tick.Trade(IBM, NOW_US + i, i, 1, Optional.of("t" + i)));
    }
  }

  private static List<Long> stored() {
    return in(tx ->
        tx.sql("select price from market.tick order by sequence").list(row -> row.number("price")));
  }

  private static long count(String table) {
    return in(tx -> tx.sql("select count(*) as n from market." + table)
        .one(row -> row.number("n"))
        .orElse(-1L));
  }

  private static List<Long> numbers(int from, int to) {
    return java.util.stream.LongStream.rangeClosed(from, to).boxed().toList();
  }

  private TickWriter writer(Consumer<TickBatch> database) {
    return new TickWriter(queue, UUID.randomUUID(), database);
  }

  private static void kill(int backend) {
    try (Connection connection = DriverManager.getConnection(
            postgres.owner().url(), postgres.owner().user(), postgres.owner().password());
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_terminate_backend(" + backend + ", 5000)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aConnectionThatIsCutBetweenCopyAndCommitLosesNothingAndDoublesNothing()
      throws InterruptedException {
    int[] cuts = {3};
    TickWriter writer = writer(batch -> in(tx -> {
      TickStore.write(tx, batch);
      if (cuts[0]-- > 0) {
        kill(tx.sql("select pg_backend_pid() as pid")
            .one(row -> row.integer("pid"))
            .orElseThrow());
      }
      return true;
    }));
    offer(1, 20);
    assertThat(writer.step(0)).isFalse();
    assertThat(stored()).isEmpty();
    assertThat(writer.acknowledged()).isZero();
    offer(21, 30);
    assertThat(writer.step(0)).isFalse();
    assertThat(writer.step(0)).isFalse();
    assertThat(writer.step(0)).isTrue();
    assertThat(writer.step(0)).isTrue();
    assertThat(stored()).isEqualTo(numbers(1, 30));
    assertThat(writer.acknowledged()).isEqualTo(NOW_US + 30);
  }

  @Test
  void aCommitWhoseAnswerWasLostIsNotWrittenAgain() throws InterruptedException {
    int[] lost = {2};
    TickWriter writer = writer(batch -> {
      write(batch);
      if (lost[0]-- > 0) {
        throw new IllegalStateException("the answer was lost");
      }
    });
    offer(1, 20);
    assertThat(writer.step(0)).isFalse();
    assertThat(writer.step(0)).isFalse();
    assertThat(writer.acknowledged()).isZero();
    assertThat(writer.step(0)).isTrue();
    assertThat(stored()).isEqualTo(numbers(1, 20));
    assertThat(count("rollup_due")).isEqualTo(1);
  }

  @Test
  void whileTheDatabaseIsAwayTheOldestWaitInOrderAndTheRestIsAGap() throws InterruptedException {
    boolean[] away = {true};
    TickWriter writer = writer(batch -> {
      if (away[0]) {
        throw new IllegalStateException("away");
      }
      write(batch);
    });
    long gaps = count("tick_gap");
    offer(1, 80);
    assertThat(writer.step(0)).isFalse();
    assertThat(queue.lost()).isEqualTo(30);
    offer(81, 90);
    away[0] = false;
    assertThat(writer.step(0)).isTrue();
    assertThat(writer.step(0)).isTrue();
    List<Long> kept = new java.util.ArrayList<>(numbers(1, 50));
    kept.addAll(numbers(81, 90));
    assertThat(stored()).isEqualTo(kept);
    assertThat(count("tick_gap")).isEqualTo(gaps + 1);
    long lost = in(tx -> tx.sql("select lost from market.tick_gap order by known_time desc limit 1")
        .one(row -> row.number("lost"))
        .orElse(0L));
    assertThat(lost).isEqualTo(30);
  }

  @Test
  void aRestartGoesOnAfterWhatIsStoredAndRecordsTheTimeInBetween() {
    try (Ticks first =
        Ticks.open(postgres.database(), RULES, () -> NOW, UUID.randomUUID(), false)) {
      first.start();
      for (int i = 1; i <= 10; i++) {
        first.intake().take(new Tick.Trade(IBM, NOW_US, i, 1, Optional.of("t" + i)));
      }
    }
    assertThat(stored()).isEqualTo(numbers(1, 10));
    long gaps = count("tick_gap");
    try (Ticks second = Ticks.open(
        postgres.database(), RULES, () -> NOW.plusSeconds(60), UUID.randomUUID(), false)) {
      second.start();
      for (int i = 6; i <= 15; i++) {
        second.intake().take(new Tick.Trade(IBM, NOW_US, i, 1, Optional.of("t" + i)));
      }
    }
    assertThat(stored()).isEqualTo(numbers(1, 15));
    assertThat(count("tick_gap")).isEqualTo(gaps + 1);
  }

  @Test
  void daysAreMadeAheadAndDroppedWhenTheyAreKeptNoLonger() {
    try (Ticks ticks =
        Ticks.open(postgres.database(), RULES, () -> NOW, UUID.randomUUID(), false)) {
      assertThat(days()).containsExactly("tick_20260105", "tick_20260106", "tick_20260107");
      assertThat(ticks.turnDays(NOW.plusSeconds(6 * 86_400))).isEqualTo(1);
      assertThat(days())
          .containsExactly(
              "tick_20260106", "tick_20260107", "tick_20260111", "tick_20260112", "tick_20260113");
    }
  }

  @Test
  void theServersRoleCanNotChangeATick() {
    assertThatThrownBy(() -> in(tx -> tx.sql("delete from market.tick").execute()))
        .hasStackTraceContaining("permission denied");
  }

  private static List<String> days() {
    return in(tx -> tx.sql("""
            select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = cast('market.tick' as regclass) order by 1""").list(row -> row.text("name")));
  }
}
