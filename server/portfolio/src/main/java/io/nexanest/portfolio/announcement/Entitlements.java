package io.nexanest.portfolio.announcement;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is due what. Units come of the announced ratio alone, by the ledger when it is replayed, so
 * they stay right when a holding is corrected; only cash is fixed here.
 */
public final class Entitlements {
  private final Announcement announcement;
  private final InstrumentFact instrument;
  private final Catalogue catalogue;
  private final Set<AccountId> booked;

  /** What is booked already of the announcement, in which accounts. */
  public Entitlements(
      Announcement announcement,
      InstrumentFact instrument,
      Catalogue catalogue,
      Set<AccountId> booked) {
    this.announcement = announcement;
    this.instrument = instrument;
    this.catalogue = catalogue;
    this.booked = Set.copyOf(booked);
  }

  /** What each holder is due, in the order of the holders. */
  public List<Entitlement> of(Map<AccountId, BigDecimal> holders, List<Election> elections) {
    List<Entitlement> due = new ArrayList<>();
    holders.forEach((account, held) -> {
      if (announcement.isElective()) {
        Optional<Election> chosen = elections.stream()
            .filter(election -> election.account().equals(account))
            .findFirst();
        due.addAll(elected(account, held, chosen));
      } else {
        due.add(one(account, held, "", announcement.terms(), held));
      }
    });
    return due;
  }

  /** What was chosen for its part, and the default for the rest of what is held. */
  private List<Entitlement> elected(AccountId account, BigDecimal held, Optional<Election> chosen) {
    ActionOption fallback = announcement.fallback();
    ActionOption option =
        chosen.flatMap(election -> announcement.option(election.option())).orElse(fallback);
    BigDecimal part = chosen
        .flatMap(Election::quantity)
        .filter(q -> option != fallback)
        .orElse(held)
        .min(held);
    List<Entitlement> parts = new ArrayList<>();
    parts.add(one(account, held, option.id(), option.terms(), part));
    BigDecimal rest = held.subtract(part);
    if (rest.signum() > 0) {
      parts.add(one(account, held, fallback.id(), fallback.terms(), rest));
    }
    return parts;
  }

  private Entitlement one(
      AccountId account, BigDecimal held, String option, ActionTerms terms, BigDecimal units) {
    Optional<Draft> draft = terms
        .type()
        .map(type ->
            new ActionDrafts(announcement, instrument, catalogue).of(type, terms, account, units));
    BigDecimal gross = amount(draft, Field.GROSS);
    boolean pays = terms.type().filter(type -> type == TransactionType.EXERCISE).isPresent();
    boolean takes = terms.type().isPresent();
    return new Entitlement(
        account,
        held,
        option,
        units,
        takes ? terms.newUnits(units) : Optional.empty(),
        takes ? terms.fraction(units) : BigDecimal.ZERO,
        amount(draft, Field.CASH_IN_LIEU),
        pays ? gross.negate() : gross,
        instrument.currency(),
        draft,
        booked.contains(account));
  }

  private static BigDecimal amount(Optional<Draft> draft, Field field) {
    return draft.flatMap(one -> one.decimal(field)).orElse(BigDecimal.ZERO);
  }
}
