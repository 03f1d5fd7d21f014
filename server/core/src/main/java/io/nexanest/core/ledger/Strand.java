package io.nexanest.core.ledger;

import io.nexanest.core.book.BookRules;
import io.nexanest.core.book.Replay;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.market.RateSource;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one instrument and of those that became it or that it became. Nothing outside
 * of a strand can leave anything in it short. What is posted at its end, as nearly everything is,
 * costs one step; what is posted before its end, or takes the place of something, a replay.
 */
final class Strand {
  /** Units and lots depend neither on the view currency nor on rates. */
  private final BookRules rules;

  private final Set<InstrumentId> instruments = new HashSet<>();
  private final Map<InstrumentId, CurrencyCode> currencies = new HashMap<>();
  private List<Booked> transactions = new ArrayList<>();
  private @Nullable Replay live;
  private @Nullable Booked last;

  Strand(BookPolicy policy) {
    this.rules = new BookRules(policy, CurrencyCode.of("USD"), RateSource.none());
  }

  Set<InstrumentId> instruments() {
    return instruments;
  }

  void add(Booked booked) {
    transactions.add(booked);
    note(booked);
    live = null;
  }

  /** All that the other strand has, too. */
  void join(Strand other) {
    transactions.addAll(other.transactions);
    instruments.addAll(other.instruments);
    currencies.putAll(other.currencies);
    live = null;
  }

  /** The currency that the instrument is booked in so far. */
  Optional<CurrencyCode> currency(InstrumentId instrument) {
    return Optional.ofNullable(currencies.get(instrument));
  }

  /**
   * Puts one in, and takes those out whose place it takes; or says what would be short by that and
   * is not short already, and leaves everything as it is.
   */
  List<Violation> replace(Set<TransactionId> gone, Optional<Booked> fresh) {
    if (gone.isEmpty() && fresh.isPresent() && isLast(fresh.get())) {
      List<Violation> unmet = live().append(fresh.get());
      if (unmet.isEmpty()) {
        transactions.add(fresh.get());
        note(fresh.get());
        last = fresh.get();
      }
      return unmet;
    }
    List<Booked> after = new ArrayList<>(transactions);
    after.removeIf(booked -> gone.contains(booked.id()));
    fresh.ifPresent(after::add);
    List<Violation> worse = worse(after);
    if (worse.isEmpty()) {
      transactions = after;
      // What is gone no longer says in which currency an instrument is booked.
      currencies.clear();
      after.forEach(this::note);
      live = null;
    }
    return worse;
  }

  /** What was short before is not this one's fault, and must not keep it from mending things. */
  private List<Violation> worse(List<Booked> after) {
    List<Violation> now = shortfalls(after);
    if (now.isEmpty()) {
      return now;
    }
    Set<String> old = new HashSet<>();
    shortfalls(transactions).forEach(violation -> old.add(transaction(violation)));
    return now.stream()
        .filter(violation -> !old.contains(transaction(violation)))
        .toList();
  }

  private List<Violation> shortfalls(List<Booked> list) {
    return new Replay(list, rules).advanceTo(LocalDate.MAX).violations();
  }

  private static String transaction(Violation violation) {
    return violation.metadata().getOrDefault("transaction", "");
  }

  private boolean isLast(Booked fresh) {
    live();
    return last == null || Booked.REPLAY_ORDER.compare(last, fresh) <= 0;
  }

  private Replay live() {
    Replay known = live;
    if (known != null) {
      return known;
    }
    Replay made = new Replay(transactions, rules);
    made.advanceTo(LocalDate.MAX);
    last = transactions.stream().max(Booked.REPLAY_ORDER).orElse(null);
    live = made;
    return made;
  }

  private void note(Booked booked) {
    var draft = booked.draft();
    instruments.addAll(draft.instruments());
    draft
        .instrument()
        .ifPresent(
            id -> draft.instrumentCurrency().ifPresent(currency -> currencies.put(id, currency)));
    draft
        .counterInstrument()
        .ifPresent(id ->
            draft.counterInstrumentCurrency().ifPresent(currency -> currencies.put(id, currency)));
  }
}
