package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.time.AsOf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which transactions are in force at a point of both times, and in which order. */
public final class Timeline {
  private Timeline() {}

  /**
   * The transactions that count for that question, in replay order: dated or earned, and known, by
   * then, of the books or the branch, and neither superseded nor reversed nor a reversal
   * themselves.
   */
  public static List<Booked> asOf(List<Booked> ledger, AsOf asOf) {
    List<Booked> known = ledger.stream().filter(booked -> isKnown(booked, asOf)).toList();
    return inForce(known).stream()
        .filter(booked -> !booked.draft().earnedDate().isAfter(asOf.effectiveDate()))
        .sorted(Booked.REPLAY_ORDER)
        .toList();
  }

  /** Without those that others of the list supersede or reverse, and without reversals. */
  public static List<Booked> inForce(List<Booked> ledger) {
    Set<TransactionId> gone = new HashSet<>();
    for (Booked booked : ledger) {
      switch (booked.stamp().link()) {
        case Link.None() -> {}
        case Link.Supersedes(TransactionId target) -> gone.add(target);
        case Link.Reverses(TransactionId target) -> {
          gone.add(target);
          gone.add(booked.id());
        }
      }
    }
    return ledger.stream().filter(booked -> !gone.contains(booked.id())).toList();
  }

  private static boolean isKnown(Booked booked, AsOf asOf) {
    String branch = booked.stamp().branch();
    return !booked.stamp().knownTime().isAfter(asOf.knownTime())
        && (branch.isEmpty() || branch.equals(asOf.branch()));
  }
}
