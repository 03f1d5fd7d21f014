package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Link;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.reason.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges one draft after another, each in the sight of those before it. A draft is judged on its
 * own date and on all later ones: a sale that is fine by itself is refused if a later one would
 * then lack what it sells.
 */
public final class LedgerRun {
  private final LedgerState start;
  private final Map<InstrumentId, Strand> strands = new HashMap<>();
  private final Map<TransactionId, List<InstrumentId>> named = new HashMap<>();
  /** By id; empty where nothing is signed off. */
  private final Map<TransactionId, Booked> lockable = new HashMap<>();

  private boolean indexed;

  /** A run on those accounts and transactions. */
  public LedgerRun(LedgerState start) {
    this.start = start;
  }

  /** Goes through what is booked when a draft first names an instrument or another transaction. */
  private void index() {
    if (indexed) {
      return;
    }
    indexed = true;
    for (Booked booked : start.transactions()) {
      if (!start.locks().isEmpty()) {
        lockable.put(booked.id(), booked);
      }
      List<InstrumentId> instruments = booked.draft().instruments();
      if (!instruments.isEmpty()) {
        named.put(booked.id(), instruments);
        strand(instruments).add(booked);
      }
    }
  }

  /**
   * Posts a draft, or says everything that is wrong with it. If the stamp supersedes a transaction,
   * that one is left out from then on.
   */
  public Posting post(Draft draft, Stamp stamp) {
    List<Violation> wrong =
        new ArrayList<>(new DraftChecks(draft, start, this::currency).violations());
    wrong.addAll(Locks.refusals(draft, start.locks()));
    target(stamp.link()).forEach(id -> wrong.addAll(locked(id)));
    if (!wrong.isEmpty()) {
      return new Posting.Rejected(wrong);
    }
    Booked booked = new Booked(stamp, draft, Legs.of(draft));
    if (!booked.legs().stream().allMatch(leg -> Decimals.fits(leg.amount()))) {
      return new Posting.Rejected(List.of(Violation.of(
          Reason.DECIMAL_TOO_PRECISE,
          Field.GROSS.path(),
          "the amounts that come of it have more than 20 digits before the point or 18 after it")));
    }
    List<Violation> lacks = replace(target(stamp.link()), Optional.of(booked));
    return lacks.isEmpty() ? new Posting.Posted(booked) : new Posting.Rejected(lacks);
  }

  /**
   * Takes a booked transaction back: the same draft with the legs turned round. Refused if a later
   * transaction would then lack what it sells.
   */
  public Posting reverse(Booked target, Stamp stamp) {
    List<Violation> wrong = takeOut(List.of(target));
    return wrong.isEmpty()
        ? new Posting.Posted(reversal(target, stamp))
        : new Posting.Rejected(wrong);
  }

  /**
   * Takes several out at once, so that they are judged by what is left when all of them are gone;
   * what stands in the way is answered, and nothing is taken out then.
   */
  public List<Violation> takeOut(List<Booked> targets) {
    List<Violation> locked = targets.stream()
        .flatMap(target -> Locks.refusals(target.draft(), start.locks()).stream())
        .toList();
    Set<TransactionId> ids = targets.stream().map(Booked::id).collect(Collectors.toSet());
    return locked.isEmpty() ? replace(ids, Optional.empty()) : locked;
  }

  /** What is booked to take the target back. */
  public static Booked reversal(Booked target, Stamp stamp) {
    List<Leg> legs = target.legs().stream().map(Leg::negated).toList();
    Stamp linked = stamp.withLink(new Link.Reverses(target.id()));
    return new Booked(linked, target.draft(), legs);
  }

  /** A correction takes out what it corrects, so that must not be signed off either. */
  private List<Violation> locked(TransactionId target) {
    index();
    return Optional.ofNullable(lockable.get(target))
        .map(booked -> Locks.refusals(booked.draft(), start.locks()))
        .orElse(List.of());
  }

  private List<Violation> replace(Set<TransactionId> gone, Optional<Booked> fresh) {
    Set<InstrumentId> touched = new LinkedHashSet<>();
    fresh.ifPresent(booked -> touched.addAll(booked.draft().instruments()));
    if (touched.isEmpty() && gone.isEmpty()) {
      return List.of();
    }
    index();
    gone.forEach(id -> touched.addAll(named.getOrDefault(id, List.of())));
    if (touched.isEmpty()) {
      return List.of();
    }
    List<Violation> lacks = strand(List.copyOf(touched)).replace(gone, fresh);
    if (lacks.isEmpty()) {
      fresh.ifPresent(booked -> named.put(booked.id(), booked.draft().instruments()));
    }
    return lacks;
  }

  /** The one strand of these instruments; those of several become one. */
  private Strand strand(List<InstrumentId> instruments) {
    Strand first =
        strands.computeIfAbsent(instruments.getFirst(), key -> new Strand(start.policy()));
    // Also those of a draft that is then refused: whoever is led here must be led on by a join.
    first.instruments().addAll(instruments);
    for (InstrumentId instrument : instruments.subList(1, instruments.size())) {
      Strand other = strands.get(instrument);
      if (other == null) {
        strands.put(instrument, first);
      } else if (other != first) {
        first.join(other);
        other.instruments().forEach(each -> strands.put(each, first));
        strands.put(instrument, first);
      }
    }
    return first;
  }

  private Optional<CurrencyCode> currency(InstrumentId instrument) {
    index();
    return Optional.ofNullable(strands.get(instrument))
        .flatMap(strand -> strand.currency(instrument));
  }

  private static Set<TransactionId> target(Link link) {
    return switch (link) {
      case Link.None() -> Set.of();
      case Link.Supersedes(TransactionId target) -> Set.of(target);
      case Link.Reverses(TransactionId target) -> Set.of(target);
    };
  }
}
