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
    List<Violation> violations = new DraftChecks(
            draft, new LedgerState(state.accounts(), others, state.lastTradeDate()))
        .violations();
    if (!violations.isEmpty()) {
      return new Posting.Rejected(violations);
    }
    Booked booked = new Booked(stamp, draft, Legs.of(draft));
    List<Booked> all = new ArrayList<>(others);
    all.add(booked);
    List<Violation> shortfalls = newShortfalls(draft, stamp.link(), state.transactions(), all);
    return shortfalls.isEmpty() ? new Posting.Posted(booked) : new Posting.Rejected(shortfalls);
  }

  /**
   * Takes a booked transaction back: the same draft with the legs turned round. Refused if a later
   * transaction would then lack what it sells.
   */
  public static Posting reverse(Booked target, Stamp stamp, LedgerState state) {
    List<Booked> others = without(Set.of(target.id()), state.transactions());
    List<Violation> shortfalls =
        newShortfalls(target.draft(), new Link.Reverses(target.id()), state.transactions(), others);
    if (!shortfalls.isEmpty()) {
      return new Posting.Rejected(shortfalls);
    }
    List<Leg> legs = target.legs().stream().map(Leg::negated).toList();
    Stamp linked = stamp.withLink(new Link.Reverses(target.id()));
    return new Posting.Posted(new Booked(linked, target.draft(), legs));
  }

  private static List<Violation> newShortfalls(
      Draft draft, Link link, List<Booked> before, List<Booked> after) {
    Set<InstrumentId> instruments = new HashSet<>();
    draft.instrument().ifPresent(instruments::add);
    Set<TransactionId> gone = target(link);
    before.stream()
        .filter(booked -> gone.contains(booked.id()))
        .flatMap(booked -> booked.draft().instrument().stream())
        .forEach(instruments::add);
    return instruments.stream().flatMap(i -> worse(i, before, after).stream()).toList();
  }

  /** What was short before is not this draft's fault, and must not keep it from mending things. */
  private static List<Violation> worse(
      InstrumentId instrument, List<Booked> before, List<Booked> after) {
    Set<String> old = new HashSet<>();
    for (Violation violation : Holdings.shortfalls(instrument, before)) {
      old.add(violation.metadata().getOrDefault("transaction", ""));
    }
    return Holdings.shortfalls(instrument, after).stream()
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
