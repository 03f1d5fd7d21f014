package io.nexanest.core.checkpoint;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.book.Replay;
import io.nexanest.core.transaction.Booked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A replayed ledger that remembers points on its way, so that a change costs the replay of what
 * follows it. The points halve the distance to the end: half of the ledger, three quarters and so
 * on. A change is therefore replayed from a point that is at most twice as far from the end as the
 * change itself, and a ledger of n transactions keeps log₂ n points. A point holds references to
 * lots, entries and steps, never copies of them.
 *
 * <p>Immutable to whoever uses it; books made from it stay good.
 */
public final class Checkpoints {
  /** Replaying so few is as quick as keeping a point among them. */
  private static final int LEAST = 16;

  private final List<Booked> transactions;
  private final List<Replay> points;
  private final LocalDate date;
  private final Book book;
  private final int replayed;

  private Checkpoints(
      List<Booked> transactions, List<Replay> points, LocalDate date, int replayed) {
    this.transactions = transactions;
    this.points = List.copyOf(points);
    this.date = date;
    // Of a replay of its own, since a book may add positions of what is only owed.
    this.book = points.getLast().on(transactions).book(date);
    this.replayed = replayed;
  }

  /**
   * Replays those transactions, which are in force, in any order.
   *
   * @param date the last one that is replayed; what is dated later may be owed by then
   */
  public static Checkpoints of(List<Booked> transactions, BookRules rules, LocalDate date) {
    return from(new Replay(List.of(), rules), List.of(), sorted(transactions), date);
  }

  /**
   * The ledger as it is now, replayed from the last point before the first difference.
   *
   * @param now those in force now, under the same rules and to the same date
   */
  public Checkpoints with(List<Booked> now) {
    List<Booked> sorted = sorted(now);
    int same = same(sorted);
    if (same == sorted.size() && same == transactions.size()) {
      return this;
    }
    List<Replay> kept =
        points.stream().filter(point -> point.replayed() <= same).toList();
    return kept.isEmpty()
        ? from(new Replay(List.of(), points.getLast().rules()), List.of(), sorted, date)
        : from(kept.getLast(), kept, sorted, date);
  }

  /** The book on its date. */
  public Book book() {
    return book;
  }

  /** What is replayed or owed, in replay order. */
  public List<Booked> transactions() {
    return transactions;
  }

  /** How many transactions were replayed to come here from what there was before. */
  public int replayed() {
    return replayed;
  }

  private static Checkpoints from(
      Replay start, List<Replay> kept, List<Booked> sorted, LocalDate date) {
    int size =
        (int) sorted.stream().takeWhile(booked -> !booked.date().isAfter(date)).count();
    List<Replay> points = new ArrayList<>();
    Replay at = start.on(sorted);
    for (int target : targets(size)) {
      nearest(kept, target).filter(point -> !points.contains(point)).ifPresent(points::add);
      if (target > at.replayed()) {
        at.advanceTo(target);
        points.add(at);
        at = target == size ? at : at.on(sorted);
      }
    }
    if (points.isEmpty()) {
      points.add(at);
    }
    return new Checkpoints(sorted, points, date, size - start.replayed());
  }

  /** Of the points kept the last one up to there; those that no target asks for are let go. */
  private static Optional<Replay> nearest(List<Replay> kept, int target) {
    return kept.stream().filter(point -> point.replayed() <= target).reduce((a, b) -> b);
  }

  private static List<Integer> targets(int size) {
    List<Integer> targets = new ArrayList<>();
    int left = size / 2;
    while (left >= LEAST) {
      targets.add(size - left);
      left /= 2;
    }
    targets.add(size);
    return targets;
  }

  /** Of one read ledger the same transaction is the same object; of another nothing is the same. */
  @SuppressWarnings("ReferenceEquality")
  private int same(List<Booked> others) {
    int most = Math.min(transactions.size(), others.size());
    int same = 0;
    while (same < most && transactions.get(same) == others.get(same)) {
      same++;
    }
    return same;
  }

  private static List<Booked> sorted(List<Booked> transactions) {
    return transactions.stream().sorted(Booked.REPLAY_ORDER).toList();
  }
}
