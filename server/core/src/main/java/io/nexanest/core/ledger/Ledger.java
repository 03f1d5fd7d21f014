package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Link;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns drafts into booked transactions, or says everything that is wrong with them. */
public final class Ledger {
  private Ledger() {}

  /**
   * Judges a draft against the ledger, also on all dates after its own: a sale that is fine by
   * itself is refused if a later one would then lack what it sells. If the stamp supersedes a
   * transaction, that one is left out.
   */
  public static Posting post(Draft draft, Stamp stamp, LedgerState state) {
    List<Booked> others = without(target(stamp.link()), state.transactions());
    List<Violation> violations = new DraftChecks(draft, state.with(others)).violations();
    if (!violations.isEmpty()) {
      return new Posting.Rejected(violations);
    }
    Booked booked = new Booked(stamp, draft, Legs.of(draft));
    List<Booked> all = new ArrayList<>(others);
    all.add(booked);
    List<Violation> shortfalls = newShortfalls(draft, stamp.link(), state, all);
    return shortfalls.isEmpty() ? new Posting.Posted(booked) : new Posting.Rejected(shortfalls);
  }

  /**
   * Takes a booked transaction back: the same draft with the legs turned round. Refused if a later
   * transaction would then lack what it sells.
   */
  public static Posting reverse(Booked target, Stamp stamp, LedgerState state) {
    List<Booked> others = without(Set.of(target.id()), state.transactions());
    List<Violation> shortfalls =
        newShortfalls(target.draft(), new Link.Reverses(target.id()), state, others);
    if (!shortfalls.isEmpty()) {
      return new Posting.Rejected(shortfalls);
    }
    List<Leg> legs = target.legs().stream().map(Leg::negated).toList();
    Stamp linked = stamp.withLink(new Link.Reverses(target.id()));
    return new Posting.Posted(new Booked(linked, target.draft(), legs));
  }

  /** What was short before is not this draft's fault, and must not keep it from mending things. */
  private static List<Violation> newShortfalls(
      Draft draft, Link link, LedgerState state, List<Booked> after) {
    Set<InstrumentId> touched = new HashSet<>(draft.instruments());
    Set<TransactionId> gone = target(link);
    state.transactions().stream()
        .filter(booked -> gone.contains(booked.id()))
        .forEach(booked -> touched.addAll(booked.draft().instruments()));
    List<Violation> now = Shortfalls.of(touched, after, state.policy());
    if (now.isEmpty()) {
      return now;
    }
    Set<String> old = new HashSet<>();
    for (Violation violation : Shortfalls.of(touched, state.transactions(), state.policy())) {
      old.add(violation.metadata().getOrDefault("transaction", ""));
    }
    return now.stream()
        .filter(violation -> !old.contains(violation.metadata().getOrDefault("transaction", "")))
        .toList();
  }

  private static Set<TransactionId> target(Link link) {
    return switch (link) {
      case Link.None() -> Set.of();
      case Link.Supersedes(TransactionId target) -> Set.of(target);
      case Link.Reverses(TransactionId target) -> Set.of(target);
    };
  }

  private static List<Booked> without(Set<TransactionId> gone, List<Booked> transactions) {
    return transactions.stream().filter(booked -> !gone.contains(booked.id())).toList();
  }
}
