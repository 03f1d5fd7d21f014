package io.nexanest.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpiredRowsIT {
  private static TestPostgres postgres;
  private static ExpiredRows expired;

  @BeforeAll
  static void start() {
    postgres = TestPostgres.start();
    expired = new ExpiredRows(postgres.database(), Duration.ofDays(7));
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    owner("truncate platform.request_id, platform.outbox, platform.inbox, platform.relay,"
        + " platform.operation");
  }

  @Test
  void aRequestIdIsKeptForSevenDaysAndNoLonger() throws SQLException {
    requestIds(1, "6 days 23 hours");
    requestIds(2, "7 days 1 hour");
    assertThat(expired.delete(Instant.now())).isEqualTo(2);
    assertThat(count("request_id")).isEqualTo(1);
  }

  @Test
  void moreThanABatchGoesInOneRunWhoeverTheyAreOf() throws SQLException {
    requestIds(2 * ExpiredRows.BATCH + 1, "30 days");
    assertThat(expired.delete(Instant.now())).isEqualTo(2 * ExpiredRows.BATCH + 1);
    assertThat(count("request_id")).isZero();
  }

  @Test
  void anEventThatTheRelayHasNotMovedStays() throws SQLException {
    owner("""
        insert into platform.outbox (tenant_id, event_id, type, subject, envelope, create_time)
        select gen_random_uuid(), gen_random_uuid(), 'Tested', 'things/1', '', now() - age
        from unnest(array[interval '9 days', interval '8 days', interval '1 day']) age""");
    owner("insert into platform.relay select 'local', min(position) from platform.outbox");
    assertThat(expired.delete(Instant.now())).isEqualTo(1);
    assertThat(count("outbox")).isEqualTo(2);
  }

  @Test
  void nothingIsDeletedWhileNoRelayHasRun() throws SQLException {
    owner("""
        insert into platform.outbox (tenant_id, event_id, type, subject, envelope, create_time)
        values (gen_random_uuid(), gen_random_uuid(), 'T', 's', '', now() - interval '9 days')""");
    assertThat(expired.delete(Instant.now())).isZero();
  }

  @Test
  void theMarksOfHandledEventsGoWithThem() throws SQLException {
    owner("""
        insert into platform.inbox (tenant_id, handler, event_id, create_time)
        select gen_random_uuid(), 'test', gen_random_uuid(), now() - age
        from unnest(array[interval '9 days', interval '1 day']) age""");
    assertThat(expired.delete(Instant.now())).isEqualTo(1);
    assertThat(count("inbox")).isEqualTo(1);
  }

  @Test
  void operationsOfWhichNothingWasHeardForSevenDaysGo() throws SQLException {
    owner("""
        insert into platform.operation
          (tenant_id, operation_id, slice, method, user_id, steps_total, outcome, update_time)
        select gen_random_uuid(), gen_random_uuid(), 'market', 'test', gen_random_uuid(), 1, outcome,
          now() - age
        from (values ('DONE', interval '8 days'), ('', interval '8 days'), ('DONE', interval '6 days'))
          operation (outcome, age)""");
    assertThat(expired.delete(Instant.now())).isEqualTo(2);
    assertThat(count("operation")).isEqualTo(1);
  }

  @Test
  void whatIsExpiredShowsItselfToNoCallOfATenant() throws SQLException {
    requestIds(2, "8 days");
    owner("""
        insert into platform.operation
          (tenant_id, operation_id, slice, method, user_id, steps_total, update_time)
        values (gen_random_uuid(), gen_random_uuid(), 'market', 'test', gen_random_uuid(), 1,
          now() - interval '8 days')""");
    long seen = postgres
        .database()
        .inTransaction(
            "platform",
            UUID.randomUUID(),
            tx -> tx.sql("""
                select (select count(*) from platform.request_id)
                  + (select count(*) from platform.operation) as n""").one(row -> row.number("n")).orElseThrow());
    assertThat(seen).isZero();
  }

  @Test
  void evenThePlatformItselfSeesNoYoungRequestIdOfATenant() throws SQLException {
    requestIds(3, "6 days");
    assertThat(new ExpiredRows(postgres.database(), Duration.ofDays(1)).delete(Instant.now()))
        .isZero();
  }

  private static void requestIds(int many, String age) throws SQLException {
    owner("""
        insert into platform.request_id (tenant_id, method, request_id, body_hash, create_time)
        select gen_random_uuid(), 'test', gen_random_uuid(), '', now() - interval '%s'
        from generate_series(1, %d)""".formatted(age, many));
  }

  private static long count(String table) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from platform." + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void owner(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect() throws SQLException {
    var owner = postgres.owner();
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }
}
