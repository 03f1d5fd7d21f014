package io.nexanest.e2e.faults;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.id;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.nexanest.api.portfolio.v1.LockPeriodRequest;
import io.nexanest.api.portfolio.v1.Period;
import io.nexanest.api.portfolio.v1.PeriodServiceGrpc;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.UnlockPeriodRequest;
import io.nexanest.e2e.TestServer;
import io.nexanest.e2e.books.Client;
import io.nexanest.identity.IdentityModule;
import io.nexanest.wire.Dates;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A posting and a sign-off of the same day, the one held up before and after each of its statements
 * while the other goes as far as it can: what is signed off is what there was, and nothing is added
 * to it afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOffRaceIT {
  private static final LocalDate END = LocalDate.of(1995, 12, 31);

  private final Gate gate = new Gate();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private StepDriver driver;
  private TestServer server;
  private Client client;
  private UUID tenant;

  @BeforeAll
  void start() throws SQLException {
    driver = StepDriver.install(gate);
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
    tenant = IdentityModule.owner(server.wiring().platform()).tenant();
  }

  @AfterAll
  void stop() throws SQLException {
    gate.letGo();
    threads.close();
    server.close();
    driver.close();
  }

  @Test
  void aPostingThatIsHeldUpIsSeenByTheSignOffOrRefused() {
    Outcomes outcomes = new Outcomes();
    int step = 1;
    while (race(step, true, outcomes)) {
      step++;
    }
    System.out.println("a posting held up at " + (step - 1) + " places: " + outcomes);
    assertThat(step).as("places").isGreaterThan(6);
    assertThat(outcomes.booked).isPositive();
    assertThat(outcomes.refused).isPositive();
    assertThat(outcomes.waited).as("sign-offs that waited for the posting").isPositive();
  }

  @Test
  void aSignOffThatIsHeldUpSeesThePostingOrTurnsItAway() {
    Outcomes outcomes = new Outcomes();
    int step = 1;
    while (race(step, false, outcomes)) {
      step++;
    }
    System.out.println("a sign-off held up at " + (step - 1) + " places: " + outcomes);
    assertThat(step).as("places").isGreaterThan(10);
    assertThat(outcomes.booked).isPositive();
    assertThat(outcomes.refused).isPositive();
    assertThat(outcomes.waited).as("postings that waited for the sign-off").isPositive();
  }

  /** How races ended. */
  private static final class Outcomes {
    private int booked;
    private int refused;
    private int waited;

    @Override
    public String toString() {
      return booked + " booked, " + refused + " refused, " + waited + " waited for";
    }
  }

  /** One race; false once the first was done before it came to that step. */
  private boolean race(int step, boolean postingIsHeld, Outcomes outcomes) {
    String account = client.account("race " + postingIsHeld + " " + step);
    client.book(deposit(account, "100"));
    gate.holdAfter(step);
    CompletableFuture<Optional<Transaction>> posting =
        postingIsHeld ? post(account) : new CompletableFuture<>();
    CompletableFuture<Period> signOff =
        postingIsHeld ? new CompletableFuture<>() : signOff(account);
    if (!awaitHeldOr(postingIsHeld ? posting : signOff)) {
      gate.letGo();
      return false;
    }
    if (postingIsHeld) {
      signOff = signOff(account);
    } else {
      posting = post(account);
    }
    CompletableFuture<?> second = postingIsHeld ? signOff : posting;
    awaitAsFarAsItGoes(second);
    outcomes.waited += second.isDone() ? 0 : 1;
    Optional<String> signed = signOff.isDone() ? Optional.of(value(account)) : Optional.empty();
    gate.letGo();
    boolean booked = posting.join().isPresent();
    Period period = signOff.join();
    outcomes.booked += booked ? 1 : 0;
    outcomes.refused += booked ? 0 : 1;
    String now = value(account);
    String what = "%s at %s".formatted(postingIsHeld ? "posting" : "sign-off", gate.held());
    assertThat(now).as(what).isEqualTo(booked ? "107" : "100");
    signed.ifPresent(then -> assertThat(now).as("signed off with a %s", what).isEqualTo(then));
    assertThat(valueKnownAt(account, period))
        .as("as known when it was signed off, with a %s", what)
        .isEqualTo(now);
    unlock(period);
    return true;
  }

  /** Each posting looks at all that is signed off, so that races would grow with their number. */
  private void unlock(Period period) {
    PeriodServiceGrpc.newBlockingStub(client.channel())
        .unlockPeriod(UnlockPeriodRequest.newBuilder()
            .setName(period.getName())
            .setNote("the race is over")
            .setRequestId(id())
            .build());
  }

  /** Whether it is held up; else it is done, and no step was left to hold it at. */
  private boolean awaitHeldOr(CompletableFuture<?> first) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> gate.held().isPresent() || first.isDone());
    return gate.held().isPresent();
  }

  /** Until it is done, or waits for a lock that is held up. */
  private void awaitAsFarAsItGoes(CompletableFuture<?> second) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> second.isDone() || someoneWaits());
  }

  private boolean someoneWaits() {
    long waiting = server
        .wiring()
        .platform()
        .database()
        .inTransaction(
            "portfolio",
            tenant,
            tx -> tx.sql("select count(*) as n from pg_locks where not granted")
                .one(row -> row.number("n"))
                .orElseThrow());
    return waiting > 0;
  }

  /** Empty where it was refused because of the sign-off. */
  private CompletableFuture<Optional<Transaction>> post(String account) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Optional.of(client.book(deposit(account, "7")));
          } catch (io.grpc.StatusRuntimeException e) {
            assertThat(e.getStatus().getCode())
                .as("%s", e)
                .isEqualTo(Status.Code.FAILED_PRECONDITION);
            assertThat(e).hasMessageContaining("locked up to " + END);
            return Optional.empty();
          }
        },
        threads);
  }

  private CompletableFuture<Period> signOff(String account) {
    return CompletableFuture.supplyAsync(
        () -> PeriodServiceGrpc.newBlockingStub(client.channel())
            .lockPeriod(LockPeriodRequest.newBuilder()
                .setScope(account)
                .setEndDate(Dates.encode(END))
                .setNote("race")
                .setRequestId(id())
                .build()),
        threads);
  }

  private String value(String account) {
    return client.figures(account, on(END, "")).getOrDefault("value", "");
  }

  private String valueKnownAt(String account, Period period) {
    return client
        .figures(
            account, on(END, "").toBuilder().setKnownTime(period.getLockTime()).build())
        .getOrDefault("value", "");
  }

  private static Transaction deposit(String account, String amount) {
    return draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, END)
        .setSettlementCurrency("USD")
        .setGross(decimal(amount))
        .build();
  }
}
