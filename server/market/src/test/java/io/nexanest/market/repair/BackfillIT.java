package io.nexanest.market.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.longrunning.Operation;
import io.nexanest.api.market.v1.BackfillHistoryRequest;
import io.nexanest.api.market.v1.BackfillHistoryResponse;
import io.nexanest.api.market.v1.HistoryGap;
import io.nexanest.api.market.v1.ListHistoryGapsRequest;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.HistorySource;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.QuoteFeed;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.load.HistoryFill;
import io.nexanest.market.load.LoadedMarket;
import io.nexanest.market.load.MarketLoader;
import io.nexanest.market.state.MarketDay;
import io.nexanest.platform.operation.Operations;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.testing.TestPostgres;
import io.nexanest.wire.Dates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gaps of a real database, filled from a provider that had nothing for some days at first. */
class BackfillIT {
  private static final UUID TENANT = new UUID(7, 7);
  private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
  private static final LocalDate TO = LocalDate.of(2026, 1, 16);

  private static TestPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = TestPostgres.start("market");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  /** Two instruments with a bar a session, without those days that are hidden. */
  private static final class Past implements HistorySource {
    private volatile Set<Integer> hidden = Set.of(7, 8, 14);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final String prefix;

    Past(String prefix) {
      this.prefix = prefix;
    }

    Provider provider() {
      List<RawInstrument> instruments = List.of(instrument("A"), instrument("B"));
      return new Provider("past", TO, true, () -> instruments, this, new NoQuotes());
    }

    private RawInstrument instrument(String letter) {
      return new RawInstrument(
          prefix + letter, letter, "", "", CurrencyCode.of("USD"), "XNYS", "EQUITY");
    }

    @Override
    public List<RawBar> bars(String symbol, LocalDate from, LocalDate to) {
      try {
        if (!gate.await(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody opened");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return ExchangeCalendars.read()
          .of("XNYS")
          .orElseThrow()
          .sessions(from.isBefore(FROM) ? FROM : from, to)
          .stream()
          .map(session -> session.date())
          .filter(date -> !hidden.contains(date.getDayOfMonth()))
          .map(date -> RawBar.closeOnly(symbol, date, 2, 10_000 + date.getDayOfMonth()))
          .toList();
    }

    @Override
    public List<RawCorporateAction> corporateActions(String symbol) {
      return List.of();
    }

    @Override
    public List<RawRate> rates(LocalDate from, LocalDate to) {
      return List.of();
    }
  }

  private static final class NoQuotes implements QuoteFeed {
    @Override
    public Set<String> subscribe(Collection<String> symbols) {
      return Set.of();
    }

    @Override
    public void unsubscribe(Collection<String> symbols) {}

    @Override
    public void start(TickListener listener) {}

    @Override
    public void close() {}
  }

  /** What the slice wires around a provider. */
  private static final class World {
    private volatile LoadedMarket loaded;
    private final Operations operations = new Operations(
        postgres.database(),
        "market",
        new Pages(new byte[32]),
        InstantSource.system(),
        UUID::randomUUID);
    private final HistoryGaps gaps;
    private final Backfills backfills;

    World(Past past) {
      Provider provider = past.provider();
      loaded = new MarketLoader(postgres.database(), InstantSource.system()).load(provider);
      GapQuestions questions = new GapQuestions(() -> loaded.catalogue(), () -> TO);
      SessionGaps sessions = new SessionGaps(ExchangeCalendars.read());
      gaps = new HistoryGaps(
          questions, sessions, () -> loaded.book(), postgres.database(), new Pages(new byte[32]));
      backfills = new Backfills(
          questions,
          sessions,
          new Backfills.Market(
              () -> loaded,
              () -> provider,
              new HistoryFill(postgres.database(), InstantSource.system()),
              this::refill),
          operations,
          postgres.database());
    }

    private void refill(int index, BarSeries series, long version) {
      loaded = new LoadedMarket(
          loaded.catalogue(),
          loaded.symbols(),
          loaded.book().with(index, series),
          loaded.rates(),
          new MarketDay(TO, "past", true, version),
          loaded.feeds());
    }

    List<String> names() {
      return loaded.symbols().keySet().stream()
          .sorted()
          .map(symbol -> loaded.symbols().get(symbol))
          .map(index -> loaded.catalogue().at(index).id().name())
          .toList();
    }

    List<String> missing() {
      return as(() -> gaps.list(ListHistoryGapsRequest.newBuilder()
              .addAllInstruments(names())
              .setFromDate(Dates.encode(FROM))
              .build()))
          .getGapsList()
          .stream()
          .filter(gap -> !gap.getInstrument().isEmpty())
          .map(BackfillIT::days)
          .toList();
    }

    Operation begin(UUID request) {
      return as(() -> backfills.begin(BackfillHistoryRequest.newBuilder()
          .addAllInstruments(names())
          .setFromDate(Dates.encode(FROM))
          .setRequestId(request.toString())
          .build()));
    }

    Operation ended(Operation operation) {
      return Awaitility.await()
          .atMost(30, TimeUnit.SECONDS)
          .until(() -> OperationAccess.find(postgres, operation.getName()), Operation::getDone);
    }
  }

  private static String days(HistoryGap gap) {
    return gap.getFromDate().getDay() + "-" + gap.getToDate().getDay() + " " + gap.getSessions();
  }

  private static <T> T as(Callable<T> work) {
    Principal ann = new Principal(TENANT, new UUID(7, 8), "ann", Set.of(), "sessions/x");
    try {
      return Caller.as(ann).call(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static BackfillHistoryResponse response(Operation operation) throws Exception {
    return operation.getResponse().unpack(BackfillHistoryResponse.class);
  }

  @Test
  void whatIsMissingIsFilledOnceAndASecondTimeWritesNothing() throws Exception {
    Past past = new Past("ONE");
    World world = new World(past);
    assertThat(world.missing()).containsExactly("7-8 2", "14-14 1", "7-8 2", "14-14 1");
    past.hidden = Set.of(14);
    UUID request = UUID.randomUUID();
    Operation begun = world.begin(request);
    Operation done = world.ended(begun);
    assertThat(response(done).getSessionsMissing()).isEqualTo(6);
    assertThat(response(done).getBarsWritten()).isEqualTo(4);
    assertThat(world.missing()).containsExactly("14-14 1", "14-14 1");
    assertThat(world.begin(request).getName()).isEqualTo(begun.getName());
    assertThat(response(world.ended(world.begin(UUID.randomUUID()))).getBarsWritten())
        .isZero();
    past.hidden = Set.of();
    assertThat(response(world.ended(world.begin(UUID.randomUUID()))).getBarsWritten())
        .isEqualTo(2);
    assertThat(world.missing()).isEmpty();
    LoadedMarket again =
        new MarketLoader(postgres.database(), () -> Instant.now()).load(past.provider());
    assertThat(again.day().dataVersion()).isEqualTo(world.loaded.day().dataVersion());
  }

  @Test
  void aBackfillEndsAtItsNextStepWhenItIsAskedTo() {
    Past past = new Past("TWO");
    World world = new World(past);
    past.hidden = Set.of();
    past.gate = new CountDownLatch(1);
    Operation begun = world.begin(UUID.randomUUID());
    OperationAccess.cancel(postgres, begun.getName());
    past.gate.countDown();
    Operation ended = world.ended(begun);
    assertThat(ended.getError().getMessage()).isEqualTo("CALL_CANCELLED: as asked");
    assertThat(ended.getError().getCode()).isEqualTo(1);
  }

  @Test
  void aDateAfterTodayIsRefused() {
    World world = new World(new Past("THREE"));
    assertThatThrownBy(() -> as(() -> world.gaps.list(ListHistoryGapsRequest.newBuilder()
            .addAllInstruments(world.names())
            .setFromDate(Dates.encode(FROM))
            .setToDate(Dates.encode(TO.plusDays(1)))
            .build())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("is 2026-01-17, after the business date, 2026-01-16");
  }
}
