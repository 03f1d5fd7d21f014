package io.nexanest.core.simulation;

import static io.nexanest.core.simulation.RandomDrafts.A;
import static io.nexanest.core.simulation.RandomDrafts.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.checkpoint.Checkpoints;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.ledger.LedgerRun;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.LedgerState.AccountState;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.ledger.Timeline;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.simulation.cut.CutBooks;
import io.nexanest.core.simulation.cut.Cuts;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Link;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.Violation;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** One book by chance, posted step by step and compared with the oracle. */
final class SimulatedBook {
  private static final int STEPS = 48;
  private static final int DAYS = 60;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = FIRST.plusDays(DAYS);
  private static final Scope BOTH = Scope.of(A, B);

  /** What was valued at a step, to be asked for again at the end. */
  private record Remembered(AsOf asOf, CurrencyCode view, Valuation valuation) {}

  private final SplittableRandom random;
  private final Papers papers;
  private final Map<AccountId, String> policies;
  private final BookPolicy policy;
  private final RandomDrafts drafts;
  private final LedgerRun run;
  private final LedgerState empty;
  private final List<Booked> ledger = new ArrayList<>();
  private final List<Deed> inForce = new ArrayList<>();
  private final List<Remembered> remembered = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private final Map<String, Integer> counted = new TreeMap<>();
  private final Cuts cuts;
  private final CutBooks cutBooks;
  private Optional<Checkpoints> points = Optional.empty();
  private int step;

  SimulatedBook(long seed) {
    random = new SplittableRandom(seed);
    papers = new Papers(random, random.nextInt(3) == 0, FIRST, DAYS);
    LotPolicy first = policy();
    LotPolicy second = papers.ofOneCurrency() ? policy() : policyBeside(first);
    policies = Map.of(A, first.name(), B, second.name());
    policy = new BookPolicy(Map.of(A, first), second);
    drafts = new RandomDrafts(random, papers, policies);
    empty =
        new LedgerState(Map.of(A, AccountState.OPEN, B, AccountState.OPEN), List.of(), END, policy);
    run = new LedgerRun(empty);
    cuts = new Cuts(seed);
    cutBooks = new CutBooks(cuts, empty, rules(coin()), END);
    steps.add("lot policies " + policies);
  }

  private CurrencyCode coin() {
    return papers.shares().getFirst().currency();
  }

  private BookRules rules(CurrencyCode view) {
    return new BookRules(policy, view, papers.rates());
  }

  private LotPolicy policy() {
    return LotPolicy.values()[random.nextInt(LotPolicy.values().length)];
  }

  /**
   * Drafts are judged without rates, so a named lot must not rest on them: with mergers from one
   * currency to another, not beside lots that are taken by what they cost.
   */
  private LotPolicy policyBeside(LotPolicy first) {
    LotPolicy second = policy();
    boolean rated =
        EnumSet.of(first, second).equals(EnumSet.of(LotPolicy.HIFO, LotPolicy.SPECIFIC));
    return rated ? LotPolicy.LIFO : second;
  }

  List<String> steps() {
    return steps;
  }

  List<Booked> ledger() {
    return ledger;
  }

  Cuts cuts() {
    return cuts;
  }

  Map<String, Integer> counted() {
    return counted;
  }

  void play() {
    for (step = 1; step <= STEPS; step++) {
      int what = random.nextInt(100);
      if (what < 8 && !inForce.isEmpty()) {
        reverse();
      } else {
        post(what < 20 && !inForce.isEmpty());
      }
      if (step % 8 == 0) {
        compareWithOracle();
        replayingOnIsReplayingAnew();
      }
    }
    theLedgerAtAnOldTimeIsWhatItWasThen();
    whatWasCutIsWhatWasNot();
  }

  private void post(boolean corrects) {
    int day = random.nextInt(10) < 7 ? step : random.nextInt(DAYS);
    PlainBooks now = oracle(inForce, coin(), LocalDate.MAX);
    Draft draft = drafts.next(now, FIRST.plusDays(day));
    Link link = corrects ? new Link.Supersedes(target().id()) : new Link.None();
    Stamp stamp = stamp().withLink(link);
    steps.add(step + ": " + link + " " + draft);
    List<Deed> after = without(link);
    after.add(new Deed(draft, stamp.id(), stamp.position()));
    Posting anew = new LedgerRun(empty.with(booked())).post(draft, stamp);
    Posting posting = run.post(draft, stamp);
    assertThat(cutBooks.ask(step, other -> other.post(draft, stamp)))
        .as("a server that is cut and one that is not")
        .isEqualTo(posting);
    judged(posting, anew, after);
  }

  private void reverse() {
    Deed target = target();
    Booked booked = booked().stream()
        .filter(one -> one.id().equals(target.id()))
        .findFirst()
        .orElseThrow();
    Link link = new Link.Reverses(target.id());
    steps.add(step + ": " + link);
    Stamp stamp = stamp();
    Posting anew = new LedgerRun(empty.with(booked())).reverse(booked, stamp);
    Posting posting = run.reverse(booked, stamp);
    assertThat(cutBooks.ask(step, other -> other.reverse(booked, stamp)))
        .as("a server that is cut and one that is not")
        .isEqualTo(posting);
    judged(posting, anew, without(link));
  }

  /** The run's answer is that of a run built anew, and that of the oracle. */
  private void judged(Posting posting, Posting anew, List<Deed> after) {
    assertThat(posting).as("a run of many and a run of one").isEqualTo(anew);
    boolean bearable = oracle(after, coin(), LocalDate.MAX).lacking.isEmpty();
    switch (posting) {
      case Posting.Posted(Booked fresh) -> {
        assertThat(bearable).as("the oracle lacks nothing").isTrue();
        legsSumToZero(fresh);
        ledger.add(fresh);
        inForce.clear();
        inForce.addAll(after);
      }
      case Posting.Rejected(List<Violation> violations) -> {
        boolean noLots = violations.stream()
            .allMatch(
                one -> one.reason() == Reason.FIELD_REQUIRED && one.field().equals("lots"));
        assertThat(noLots || !bearable).as("refused for %s", violations).isTrue();
      }
    }
    steps.add("   " + (posting instanceof Posting.Posted ? "posted" : "refused"));
  }

  private Deed target() {
    return inForce.get(random.nextInt(inForce.size()));
  }

  private List<Deed> without(Link link) {
    List<Deed> rest = new ArrayList<>(inForce);
    switch (link) {
      case Link.None() -> {}
      case Link.Supersedes(TransactionId target) -> rest.removeIf(d -> d.id().equals(target));
      case Link.Reverses(TransactionId target) -> rest.removeIf(d -> d.id().equals(target));
    }
    return rest;
  }

  private Stamp stamp() {
    return Stamp.books(
        new TransactionId(new UUID(3, step)), step, Instant.ofEpochSecond(1_000L + step));
  }

  private List<Booked> booked() {
    return Timeline.inForce(ledger);
  }

  private PlainBooks oracle(List<Deed> deeds, CurrencyCode view, LocalDate until) {
    return new PlainBooks(policies, papers.plainRates(), view).keep(deeds, until);
  }

  private static void legsSumToZero(Booked booked) {
    Map<Commodity, BigDecimal> sums = new HashMap<>();
    for (Leg leg : booked.legs()) {
      sums.merge(leg.commodity(), leg.amount(), BigDecimal::add);
    }
    assertThat(sums.values()).as("legs of %s", booked).allMatch(sum -> sum.signum() == 0);
  }

  private void compareWithOracle() {
    LocalDate until = random.nextBoolean() ? END : FIRST.plusDays(1L + random.nextInt(DAYS - 1));
    CurrencyCode view = papers.coin(random);
    BookRules rules = rules(view);
    Book book = Book.replay(booked(), rules, until);
    PlainBooks oracle = oracle(inForce, view, until);
    Comparison comparison = new Comparison(book, oracle, papers);
    comparison.figuresAreTheOracles();
    comparison.lotsConserveUnitsAndCost();
    Valuation valuation = Valuer.value(book, BOTH, papers.market());
    comparison.totalsAreTheSums(valuation);
    LocalDate from = until.minusDays(1L + random.nextInt(DAYS));
    WaterfallComparison waterfall =
        new WaterfallComparison(papers, BOTH, oracle(inForce, view, from), oracle);
    waterfall.closes(booked(), rules, from, until);
    waterfall.kinds(booked(), view, until).forEach(kind -> counted.merge(kind, 1, Integer::sum));
    AsOf asOf = AsOf.books(until, Instant.ofEpochSecond(1_000L + step));
    remembered.add(new Remembered(asOf, view, valuation));
  }

  /** What follows a change is replayed again, and nothing else; the books are those of a replay. */
  private void replayingOnIsReplayingAnew() {
    List<Booked> now = booked();
    Checkpoints fresh = points
        .map(before -> before.with(now))
        .orElseGet(() -> Checkpoints.of(now, rules(coin()), END));
    points = Optional.of(fresh);
    assertThat(fresh.replayed()).isLessThanOrEqualTo(now.size());
    Comparison.theSame(papers, fresh.book(), Book.replay(now, rules(coin()), END));
  }

  /** Entries, books and what a follower has, each once, as without a single cut. */
  private void whatWasCutIsWhatWasNot() {
    cutBooks.settle();
    assertThat(cutBooks.ledger()).isEqualTo(ledger);
    Comparison.theSame(papers, cutBooks.book(), Book.replay(booked(), rules(coin()), END));
    assertThat(cutBooks.followed()).containsExactlyInAnyOrderElementsOf(booked());
    assertThat(cutBooks.seen()).isEqualTo(ledger.stream().map(Booked::position).toList());
  }

  private void theLedgerAtAnOldTimeIsWhatItWasThen() {
    for (Remembered then : remembered) {
      List<Booked> known = Timeline.asOf(ledger, then.asOf());
      Book book = Book.replay(known, rules(then.view()), then.asOf().effectiveDate());
      assertThat(Valuer.value(book, BOTH, papers.market()))
          .as("as known at %s", then.asOf())
          .isEqualTo(then.valuation());
    }
  }
}
