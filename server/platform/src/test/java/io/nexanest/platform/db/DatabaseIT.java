package io.nexanest.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import io.nexanest.api.identity.v1.GetUserRequest;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.event.Event;
import io.nexanest.platform.event.LocalRelay;
import io.nexanest.platform.event.Outbox;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.testing.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseIT {
  private static final UUID ANN = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-00000000000b");
  private static TestPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = TestPostgres.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aTenantSeesItsOwnRowsAlone() {
    audit(ANN, "hers");
    assertThat(subjects(ANN)).contains("hers");
    assertThat(subjects(BEN)).doesNotContain("hers");
    assertThat(subjects(new UUID(0, 0))).isEmpty();
  }

  @Test
  void aRowOfAnotherTenantCanNotBeWritten() {
    assertThatThrownBy(() -> postgres
            .database()
            .inTransaction(
                "platform", BEN, tx -> tx.sql("""
                                    insert into platform.audit (tenant_id, actor, method, subject)
                                    values (:tenant, 'x', 'x', 'x')""").with("tenant", ANN).execute()))
        .satisfies(e -> assertThat(SqlState.of(e)).contains("42501"));
  }

  @Test
  void workThatThrowsLeavesNothing() {
    assertThatThrownBy(() -> postgres.database().inTransaction("platform", ANN, tx -> {
          insert(tx, ANN, "half");
          throw new IllegalStateException("on purpose");
        }))
        .hasMessage("on purpose");
    assertThat(subjects(ANN)).doesNotContain("half");
  }

  @Test
  void everyKindOfValueComesBackAsItWent() {
    Instant moment = Instant.parse("2001-01-02T03:04:05.678901Z");
    String answer = postgres
        .database()
        .inTransaction(
            "platform",
            ANN,
            tx -> tx.sql("""
                            select :id as id, :moment as moment, :date as date,
                              cast(:dec as numeric) as dec, :none as none, :ids as ids""")
                .with("id", ANN)
                .with("moment", moment)
                .with("date", moment.atOffset(java.time.ZoneOffset.UTC).toLocalDate())
                .with("dec", new java.math.BigDecimal("12.345678901234567890"))
                .with("none", Optional.empty(), "uuid")
                .with("ids", List.of(ANN, BEN))
                .one(row -> row.id("id")
                    + " "
                    + row.moment("moment")
                    + " "
                    + row.date("date")
                    + " "
                    + row.decimal("dec")
                    + " "
                    + row.findId("none")))
        .orElseThrow();
    assertThat(answer)
        .isEqualTo("00000000-0000-7000-8000-00000000000a 2001-01-02T03:04:05.678901Z 2001-01-02"
            + " 12.345678901234567890 Optional.empty");
  }

  @Test
  void theSameRequestTwiceIsOneEffect() {
    AtomicInteger effects = new AtomicInteger();
    String id = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      once(id, "users/a", effects);
    }
    assertThat(effects).hasValue(1);
    assertThatThrownBy(() -> once(id, "users/b", effects))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.reason()).isEqualTo(Reason.REQUEST_ID_REUSED));
  }

  @Test
  void aClaimThatGoesWithTheWorkIsOneEffectToo() {
    String id = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      together(id, "users/a", tx -> insert(tx, ANN, "together"));
    }
    assertThat(audited("together")).isOne();
    assertThatThrownBy(() -> together(id, "users/b", tx -> insert(tx, ANN, "together")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.reason()).isEqualTo(Reason.REQUEST_ID_REUSED));
    assertThat(audited("together")).isOne();
  }

  @Test
  void whatIsWrongWithARequestByNowDoesNotChangeTheAnswerThatItHad() {
    String id = UUID.randomUUID().toString();
    together(id, "users/a", tx -> insert(tx, ANN, "then"));
    ToLongFunction<Tx> refusing = tx -> {
      throw Problem.notFound("users/a");
    };
    together(id, "users/a", refusing);
    assertThatThrownBy(() -> together(UUID.randomUUID().toString(), "users/a", refusing))
        .isInstanceOf(Problem.class);
    assertThat(audited("then")).isOne();
  }

  @Test
  void aRowThatIsThereAlreadyIsLookedForAgainOnlyWhereItWasHopedToBeNew() {
    AtomicInteger runs = new AtomicInteger();
    List<?> row = List.of(ANN, "test", UUID.randomUUID(), new byte[0]);
    String insert = "insert into platform.request_id (tenant_id, method, request_id, body_hash)"
        + " values (?, ?, ?, ?)";
    postgres.database().inTransaction("platform", ANN, tx -> {
      tx.write(insert, row);
      return true;
    });
    assertThatThrownBy(() -> postgres.database().inTransaction("platform", ANN, tx -> {
          tx.write(insert, row);
          return runs.incrementAndGet();
        }))
        .hasStackTraceContaining("duplicate key");
    assertThat(runs).hasValue(1);
    boolean again = postgres.database().inTransaction("platform", ANN, tx -> {
      if (!tx.isAgain()) {
        tx.guess(insert, row);
      }
      return tx.isAgain();
    });
    assertThat(again).isTrue();
  }

  @Test
  void aTransactionThatAsksNothingIsCommittedToo() {
    postgres.database().inTransaction("platform", ANN, tx -> {
      tx.write(
          "insert into platform.audit (tenant_id, actor, method, subject) values (?, ?, ?, ?)",
          List.of(ANN, "someone", "test", "only written"));
      return true;
    });
    assertThat(audited("only written")).isOne();
  }

  @Test
  void theRelayMovesEventsInOrder() {
    List<String> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
    for (int i = 0; i < 3; i++) {
      String subject = "things/" + i;
      postgres.database().inTransaction("platform", i == 1 ? BEN : ANN, tx -> {
        UUID tenant = subject.endsWith("1") ? BEN : ANN;
        Outbox.append(
            tx,
            new Event(
                UUID.randomUUID(),
                tenant,
                "Tested",
                subject,
                1,
                Instant.EPOCH,
                Empty.getDefaultInstance()));
        return subject;
      });
    }
    try (LocalRelay relay =
        new LocalRelay(postgres.database(), List.of(new io.nexanest.platform.event.EventHandler() {
          @Override
          public String name() {
            return "test";
          }

          @Override
          public String type() {
            return "Tested";
          }

          @Override
          public void handle(io.nexanest.api.event.v1.Envelope event) {
            seen.add(event.getSubject());
          }
        }))) {
      assertThat(relay.step()).isEqualTo(3);
      assertThat(relay.step()).isZero();
    }
    assertThat(seen).containsExactly("things/0", "things/1", "things/2");
  }

  private static void once(String id, String name, AtomicInteger effects) {
    postgres
        .database()
        .inTransaction(
            "platform",
            ANN,
            tx -> RequestIds.once(
                tx,
                "test",
                id,
                GetUserRequest.newBuilder().setName(name).build(),
                Empty.parser(),
                () -> {
                  effects.incrementAndGet();
                  return Empty.getDefaultInstance();
                }));
  }

  private static void together(String id, String name, ToLongFunction<Tx> work) {
    postgres
        .database()
        .inTransaction(
            "platform",
            ANN,
            tx -> RequestIds.onceTogether(
                tx,
                "test",
                id,
                GetUserRequest.newBuilder().setName(name).build(),
                Empty.parser(),
                () -> {
                  long _ = work.applyAsLong(tx);
                  return Empty.getDefaultInstance();
                }));
  }

  private static long audited(String subject) {
    return postgres
        .database()
        .inTransaction(
            "platform",
            ANN,
            tx -> tx.sql("select count(*) as n from platform.audit where subject = :subject")
                .with("subject", subject)
                .one(row -> row.number("n"))
                .orElseThrow());
  }

  private static void audit(UUID tenant, String subject) {
    postgres.database().inTransaction("platform", tenant, tx -> insert(tx, tenant, subject));
  }

  private static long insert(Tx tx, UUID tenant, String subject) {
    return tx.sql("""
            insert into platform.audit (tenant_id, actor, method, subject)
            values (:tenant, 'ann', 'Test', :subject)""").with("tenant", tenant).with("subject", subject).execute();
  }

  private static List<String> subjects(UUID tenant) {
    return postgres
        .database()
        .inTransaction(
            "platform",
            tenant,
            tx -> tx.sql("select subject from platform.audit").list(row -> row.text("subject")));
  }
}
