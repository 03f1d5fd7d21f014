package io.nexanest.portfolio.reconcile;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.portfolio.reconcile.Difference.Kind;
import io.nexanest.portfolio.valuation.Standpoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the positions of one account with those that a custodian lists. */
record Reconciliation(AccountId account, Standpoint standpoint) {
  /**
   * What differs: of what is stated in its order, then what is booked and not stated. Instruments
   * are asked for only if the custodian lists any, cash likewise.
   */
  List<Difference> differences(List<CustodianHolding> stated) {
    List<Difference> found = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (CustodianHolding holding : stated) {
      Optional<InstrumentId> instrument = instrument(holding);
      String key = holding.isCash()
          ? holding.currency()
          : instrument.map(InstrumentId::text).orElse("");
      met.add(key);
      compare(holding, instrument, position(key)).ifPresent(found::add);
    }
    boolean securities = stated.stream().anyMatch(holding -> !holding.isCash());
    boolean cash = stated.stream().anyMatch(CustodianHolding::isCash);
    for (Position position : standpoint.book().positions(standpoint.scope())) {
      boolean asked = position instanceof SecurityPosition ? securities : cash;
      if (asked && position.quantity().signum() != 0 && !met.contains(key(position))) {
        found.add(missingThere(position));
      }
    }
    return found;
  }

  private Optional<Difference> compare(
      CustodianHolding holding, Optional<InstrumentId> instrument, Optional<Position> position) {
    BigDecimal booked = position.map(Position::quantity).orElse(BigDecimal.ZERO);
    Optional<BigDecimal> cost = position.flatMap(Reconciliation::cost);
    Optional<Kind> kind = Optional.empty();
    if (booked.compareTo(holding.quantity()) != 0) {
      kind = Optional.of(
          booked.signum() == 0
              ? Kind.MISSING_HERE
              : holding.quantity().signum() == 0 ? Kind.MISSING_THERE : Kind.QUANTITY);
    } else if (holding.cost().isPresent()
        && cost.isPresent()
        && holding.cost().get().compareTo(cost.get()) != 0) {
      kind = Optional.of(Kind.COST);
    }
    return kind.map(how -> new Difference(
        how, holding, instrument, booked, cost, position.map(this::figure).orElse("")));
  }

  private Difference missingThere(Position position) {
    CustodianHolding none = switch (position.key()) {
      case PositionKey.Security(var owner, InstrumentId id) ->
        new CustodianHolding(symbol(id), "", "", BigDecimal.ZERO, Optional.empty());
      case PositionKey.Cash(var owner, var currency) ->
        new CustodianHolding("", "", currency.code(), BigDecimal.ZERO, Optional.empty());
    };
    Optional<InstrumentId> instrument =
        position.key() instanceof PositionKey.Security(var owner, InstrumentId id)
            ? Optional.of(id)
            : Optional.empty();
    return new Difference(
        Kind.MISSING_THERE,
        none,
        instrument,
        position.quantity(),
        cost(position),
        figure(position));
  }

  private String symbol(InstrumentId id) {
    return standpoint.catalogue().find(id).map(InstrumentFact::symbol).orElse(id.name());
  }

  /** The proof of its value shows every move of its quantity, and the lots with their cost. */
  private String figure(Position position) {
    String figure = position instanceof SecurityPosition ? "market_value" : "cash";
    return "figures/" + figure + ":" + account.name() + "/holdings/" + key(position);
  }

  private Optional<Position> position(String key) {
    return standpoint.book().positions(standpoint.scope()).stream()
        .filter(position -> key(position).equals(key))
        .findFirst();
  }

  private Optional<InstrumentId> instrument(CustodianHolding holding) {
    return standpoint
        .catalogue()
        .resolve(holding.isin())
        .or(() -> standpoint.catalogue().resolve(holding.symbol()))
        .map(InstrumentFact::id);
  }

  private static Optional<BigDecimal> cost(Position position) {
    return position instanceof SecurityPosition security
        ? Optional.of(security.lots().stream()
            .map(lot -> lot.cost().own())
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  private static String key(Position position) {
    return switch (position.key()) {
      case PositionKey.Security(var owner, InstrumentId id) -> id.text();
      case PositionKey.Cash(var owner, var currency) -> currency.code();
    };
  }
}
