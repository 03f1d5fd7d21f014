package io.nexanest.portfolio.transaction;

import io.nexanest.api.portfolio.v1.LedgerChanged;
import io.nexanest.core.ledger.LedgerRun;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.LedgerState.AccountState;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Link;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.event.Event;
import io.nexanest.platform.event.Outbox;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.FieldViolation;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.period.PeriodLocks;
import io.nexanest.portfolio.transaction.source.Booker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the ledger. It takes the tenant's ledger lock, judges everything against what
 * is committed, gives positions and known times, and writes: all or nothing.
 */
public final class Poster {
  private final Platform platform;
  private final LedgerMemory memory;

  public Poster(Platform platform, LedgerMemory memory) {
    this.platform = platform;
    this.memory = memory;
  }

  /** Posts in the order given; throws {@link Problem} with everything that is wrong. */
  public List<LedgerEntry> post(
      Tx tx, UUID tenant, List<PostingOrder> orders, LocalDate today, String branch) {
    return write(tx, tenant, session(tx, tenant, today, branch).post(orders));
  }

  /** The same without the effect: nothing is written, the answer is what would be. */
  public List<LedgerEntry> check(
      Tx tx, UUID tenant, List<PostingOrder> orders, LocalDate today, String branch) {
    return session(tx, tenant, today, branch).post(orders);
  }

  /** Takes a transaction that is in force back. */
  LedgerEntry reverse(Tx tx, UUID tenant, LedgerEntry target, LocalDate today, String branch) {
    List<PostingOrder> orders = List.of(PostingOrder.takingBack(target));
    return write(tx, tenant, session(tx, tenant, today, branch).post(orders)).getFirst();
  }

  /**
   * Takes the tenant's ledger lock: nobody else posts from here to the commit, so what is read now
   * stays so.
   *
   * @return the last position that was given
   */
  public static long lock(Tx tx, UUID tenant) {
    return TransactionStore.lock(tx, tenant).position();
  }

  /**
   * Takes several transactions that are in force back at once; {@link Problem} with the first thing
   * that stands in the way.
   */
  public List<LedgerEntry> reverseAll(
      Tx tx, UUID tenant, List<LedgerEntry> targets, LocalDate today) {
    return write(tx, tenant, session(tx, tenant, today, "").reverseAll(targets));
  }

  /** What a draft is judged against in the books, as of the last commit. */
  public LedgerState state(Tx tx, UUID tenant, LocalDate today) {
    return state(
        tx, memory.read(tx, tenant).inForceOn(""), TransactionStore.bookable(tx), today, "");
  }

  private static LedgerState state(
      Tx tx,
      List<Booked> inForce,
      List<TransactionStore.Bookable> bookable,
      LocalDate today,
      String branch) {
    Map<AccountId, AccountState> accounts = new HashMap<>();
    Map<AccountId, LotPolicy> policies = new HashMap<>();
    boolean locked = false;
    for (TransactionStore.Bookable account : bookable) {
      accounts.put(account.id(), account.closed() ? AccountState.CLOSED : AccountState.OPEN);
      policies.put(account.id(), account.policy());
      locked |= account.anyLocked();
    }
    return new LedgerState(
        accounts,
        inForce,
        today,
        new BookPolicy(policies, LotPolicy.FIFO),
        locked && branch.isEmpty() ? PeriodLocks.of(tx) : List.of());
  }

  private Session session(Tx tx, UUID tenant, LocalDate today, String branch) {
    TransactionStore.Locked locked = TransactionStore.lockWithAccounts(tx, tenant);
    TransactionStore.Head head = locked.head();
    Instant now = platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
    Instant after = head.knownTime().plus(1, ChronoUnit.MICROS);
    return new Session(
        state(
            tx,
            memory.read(tx, tenant, head.position()).inForceOn(branch),
            locked.accounts(),
            today,
            branch),
        head.position(),
        now.isAfter(after) ? now : after,
        branch);
  }

  private List<LedgerEntry> write(Tx tx, UUID tenant, List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return entries;
    }
    TransactionStore.insert(tx, tenant, entries);
    Booked last = entries.getLast().booked();
    TransactionStore.advance(
        tx, new TransactionStore.Head(last.position(), last.stamp().knownTime()));
    LedgerChanged.Builder changed = LedgerChanged.newBuilder().setLedgerPosition(last.position());
    entries.stream()
        .flatMap(entry -> entry.booked().legs().stream())
        .map(Leg::account)
        .distinct()
        .map(AccountId::name)
        .forEach(changed::addAccounts);
    Outbox.append(
        tx,
        new Event(
            platform.ids().get(),
            tenant,
            "LedgerChanged",
            "ledger",
            last.position(),
            last.stamp().knownTime(),
            changed.build()));
    return entries;
  }

  /** One run under the lock: each order sees those before it. */
  private final class Session {
    private final LedgerRun run;
    /** Those in force, until something is taken out and they are wanted by id. */
    private final List<Booked> standing;

    private @Nullable Map<TransactionId, Booked> inForce;
    private final Instant knownTime;
    private final String branch;
    private final Booker booker = Booker.caller();
    private long position;

    Session(LedgerState start, long position, Instant knownTime, String branch) {
      this.run = new LedgerRun(start);
      this.standing = new ArrayList<>(start.transactions());
      this.position = position;
      this.knownTime = knownTime;
      this.branch = branch;
    }

    List<LedgerEntry> post(List<PostingOrder> orders) {
      List<LedgerEntry> entries = new ArrayList<>();
      List<FieldViolation> wrong = new ArrayList<>();
      for (PostingOrder order : orders) {
        switch (judge(order)) {
          case Posting.Posted(Booked booked) -> {
            entries.add(entry(booked, order));
            stands(booked);
          }
          case Posting.Rejected(List<Violation> violations) ->
            violations.forEach(violation -> wrong.add(field(order, violation)));
        }
      }
      if (!wrong.isEmpty()) {
        throw Problem.invalid(wrong);
      }
      return entries;
    }

    private LedgerEntry entry(Booked booked, PostingOrder order) {
      return new LedgerEntry(
          booked, order.importRow(), order.corporateAction(), Optional.of(booker));
    }

    private Posting judge(PostingOrder order) {
      return switch (order.link()) {
        case Link.None _ -> run.post(order.draft(), stamp(order));
        case Link.Supersedes(TransactionId target) -> {
          takeOut(target);
          yield run.post(order.draft(), stamp(order));
        }
        case Link.Reverses(TransactionId target) -> reverse(order, takeOut(target));
      };
    }

    List<LedgerEntry> reverseAll(List<LedgerEntry> targets) {
      refuse(run.takeOut(
          targets.stream().map(target -> takeOut(target.booked().id())).toList()));
      List<LedgerEntry> entries = new ArrayList<>();
      for (LedgerEntry target : targets) {
        PostingOrder order = PostingOrder.takingBack(target);
        Booked reversal = LedgerRun.reversal(target.booked(), stamp(order));
        entries.add(entry(reversal, order));
      }
      return entries;
    }

    private Posting reverse(PostingOrder order, Booked target) {
      Posting posting = run.reverse(target, stamp(order));
      if (posting instanceof Posting.Rejected(List<Violation> violations)) {
        refuse(violations);
      }
      return posting;
    }

    private static void refuse(List<Violation> violations) {
      if (!violations.isEmpty()) {
        throw new Problem(
            violations.getFirst().reason(),
            violations.getFirst().message(),
            violations.getFirst().metadata());
      }
    }

    private void stands(Booked booked) {
      Map<TransactionId, Booked> known = inForce;
      if (known == null) {
        standing.add(booked);
      } else {
        known.put(booked.id(), booked);
      }
    }

    private Map<TransactionId, Booked> inForce() {
      Map<TransactionId, Booked> known = inForce;
      if (known == null) {
        Map<TransactionId, Booked> made = HashMap.newHashMap(standing.size());
        standing.forEach(booked -> made.put(booked.id(), booked));
        inForce = made;
        known = made;
      }
      return known;
    }

    /** What is changed must still count; an acceptance may find that it does not any more. */
    private Booked takeOut(TransactionId target) {
      Booked found = inForce().remove(target);
      if (found == null) {
        throw new Problem(
            Reason.TRANSACTION_SUPERSEDED,
            target.name() + " does not count any more; change the one that stands in its place",
            Map.of("resource", target.name()));
      }
      return found;
    }

    private Stamp stamp(PostingOrder order) {
      position++;
      TransactionId id =
          order.id().orElseGet(() -> new TransactionId(platform.ids().get()));
      return new Stamp(id, position, knownTime, branch, order.link());
    }

    private static FieldViolation field(PostingOrder order, Violation violation) {
      return new FieldViolation(
          order.field() + "." + violation.field(), violation.reason(), violation.message());
    }
  }
}
