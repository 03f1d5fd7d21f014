package io.nexanest.core.simulation;

import io.nexanest.core.entry.Scope;
import io.nexanest.core.simulation.PlainLot.Coins;
import io.nexanest.core.simulation.market.PlainRates;
import io.nexanest.core.terms.LotChoices.Choice;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same books kept the plain way, as an oracle: lists of lots and straight loops, written from
 * the page on figures and sharing no code with the packages book, lot and entry.
 */
final class PlainBooks {
  /** An instrument in an account, on one side. */
  record Spot(AccountId account, InstrumentId instrument, boolean owed) {}

  /** A sum by what it is of: realised, income, fee or tax of an instrument or of a currency. */
  record Sum(AccountId account, String kind, Object subject) {}

  /** Capital from or to another account, or the world where that is empty. */
  record Capital(AccountId account, Optional<AccountId> other, BigDecimal value) {}

  final Map<Spot, List<PlainLot>> lots = new HashMap<>();
  final Map<Sum, BigDecimal> sums = new HashMap<>();
  final Map<String, BigDecimal> owed = new HashMap<>();
  final List<Capital> capital = new ArrayList<>();
  final List<TransactionId> lacking = new ArrayList<>();
  private final Map<AccountId, String> policies;
  private final PlainRates rates;
  final CurrencyCode view;

  PlainBooks(Map<AccountId, String> policies, PlainRates rates, CurrencyCode view) {
    this.policies = policies;
    this.rates = rates;
    this.view = view;
  }

  PlainBooks keep(List<Deed> deeds, LocalDate until) {
    deeds.stream()
        .filter(deed -> !deed.date().isAfter(until))
        .sorted(Deed.ORDER)
        .forEach(this::book);
    deeds.stream()
        .filter(deed -> deed.isOwedOn(until))
        .map(deed -> deed.owed(part -> exchanged(part, deed.settled(), view, until)))
        .forEach(parts -> parts.forEach((kind, part) -> owed.merge(kind, part, BigDecimal::add)));
    return this;
  }

  List<PlainLot> lots(AccountId account, InstrumentId instrument, boolean owed) {
    return lots.computeIfAbsent(new Spot(account, instrument, owed), spot -> new ArrayList<>());
  }

  private void book(Deed deed) {
    if (new PlainLacks(this).lacks(deed)) {
      lacking.add(deed.id());
      return;
    }
    BigDecimal gross = deed.gross();
    cash(deed, PlainTypes.cash(deed));
    switch (PlainTypes.kind(deed)) {
      case OPEN_LONG -> open(deed, cost(deed), false, BigDecimal.ZERO, BigDecimal.ZERO);
      case OPEN_SHORT -> open(deed, proceeds(deed), true, BigDecimal.ZERO, BigDecimal.ZERO);
      case CLOSE_LONG -> gain(deed, own(deed), value(deed, proceeds(deed)), taken(deed, false));
      case CLOSE_SHORT ->
        gain(deed, own(deed), value(deed, cost(deed)).negate(), taken(deed, true));
      case EXPIRY -> gain(deed, own(deed), BigDecimal.ZERO, taken(deed, isShort(deed)));
      case MARGIN -> gain(deed, own(deed), value(deed, whole(deed, gross)), List.of());
      case USE -> use(deed);
      case DEPOSIT -> capital(deed.draft().account(), Optional.empty(), flow(deed));
      case WITHDRAWAL ->
        capital(deed.draft().account(), Optional.empty(), flow(deed).negate());
      case CASH_TRANSFER -> across(deed, flow(deed));
      case DELIVERY_IN -> {
        open(deed, cost(deed), false, BigDecimal.ZERO, BigDecimal.ZERO);
        capital(deed.draft().account(), Optional.empty(), value(deed, cost(deed)));
      }
      case DELIVERY_OUT -> deliverOut(deed);
      case TRANSFER -> {
        List<PlainLot> moved = taken(deed, false);
        AccountId to = deed.draft().counterAccount().orElseThrow();
        moved.forEach(lot -> put(to, own(deed), lot));
        across(deed, PlainLot.view(moved));
      }
      case INCOME -> add(deed, "income", value(deed, whole(deed, gross)));
      case OUTLAY -> add(deed, "income", value(deed, whole(deed, gross)).negate());
      case IN_KIND -> {
        add(deed, "income", value(deed, whole(deed, gross)));
        open(deed, proceeds(deed), false, BigDecimal.ZERO, BigDecimal.ZERO);
      }
      case FEE -> add(deed, "fee", value(deed, whole(deed, gross)));
      case FEE_BACK -> add(deed, "fee", value(deed, whole(deed, gross)).negate());
      case TAX -> add(deed, "tax", value(deed, whole(deed, gross)));
      case TAX_BACK -> add(deed, "tax", value(deed, whole(deed, gross)).negate());
      case ACTION -> new PlainActions(this, deed).act();
      case CONVERSION -> {}
    }
    if (PlainTypes.withholds(deed)) {
      withhold(deed, "fee", deed.number(Field.FEE, BigDecimal.ZERO));
      withhold(deed, "tax", deed.number(Field.TAX, BigDecimal.ZERO));
    }
  }

  /** A figure of all positions, with what is owed and not yet paid. */
  BigDecimal total(String kind) {
    BigDecimal sum = owed.getOrDefault(kind, BigDecimal.ZERO);
    for (Map.Entry<Sum, BigDecimal> entry : sums.entrySet()) {
      sum = entry.getKey().kind().equals(kind) ? sum.add(entry.getValue()) : sum;
    }
    return sum;
  }

  /** What came from outside of those accounts. */
  BigDecimal capitalOf(Scope scope) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Capital one : capital) {
      boolean inside = one.other().filter(scope::has).isPresent();
      sum = scope.has(one.account()) && !inside ? sum.add(one.value()) : sum;
    }
    return sum;
  }

  /** Money at the day's rate, rounded once. */
  BigDecimal worth(BigDecimal amount, CurrencyCode from, LocalDate day) {
    return inView(amount.multiply(rates.rate(from, view, day)));
  }

  /** An amount in instrument and in settlement currency. */
  record Both(BigDecimal own, BigDecimal settled) {}

  Both whole(Deed deed, BigDecimal own) {
    return new Both(own, deed.toSettled(own));
  }

  private Both cost(Deed deed) {
    Both gross = whole(deed, deed.gross());
    return new Both(
        gross.own().add(deed.toOwn(deed.charges())), gross.settled().add(deed.charges()));
  }

  Both proceeds(Deed deed) {
    Both gross = whole(deed, deed.gross());
    return new Both(
        gross.own().subtract(deed.toOwn(deed.charges())), gross.settled().subtract(deed.charges()));
  }

  BigDecimal value(Deed deed, Both amount) {
    if (deed.own().equals(view)) {
      return amount.own();
    }
    LocalDate day = deed.draft().acquireDate().orElse(deed.date());
    return deed.settled().equals(view)
        ? amount.settled()
        : exchanged(amount.own(), deed.own(), view, day);
  }

  BigDecimal exchanged(BigDecimal amount, CurrencyCode from, CurrencyCode to, LocalDate day) {
    return from.equals(to) ? amount : Deed.round(amount.multiply(rates.rate(from, to, day)), to);
  }

  BigDecimal inView(BigDecimal amount) {
    return Deed.round(amount, view);
  }

  private BigDecimal flow(Deed deed) {
    return exchanged(deed.gross(), deed.settled(), view, deed.date());
  }

  static InstrumentId own(Deed deed) {
    return deed.draft().instrument().orElseThrow();
  }

  static boolean isShort(Deed deed) {
    return deed.draft().side().filter(Side.SHORT::equals).isPresent();
  }

  private void open(Deed deed, Both cost, boolean owed, BigDecimal moreOwn, BigDecimal moreView) {
    Draft draft = deed.draft();
    boolean option = draft.states(Field.OPTION_RIGHT);
    BigDecimal sign = owed ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    put(
        draft.account(),
        option ? draft.counterInstrument().orElseThrow() : own(deed),
        new PlainLot(
            deed.id(),
            draft.acquireDate().orElse(deed.date()),
            deed.position(),
            (option ? draft.counterQuantity() : draft.quantity().orElseThrow()).multiply(sign),
            cost.own().multiply(sign).add(moreOwn),
            value(deed, cost).multiply(sign).add(moreView)));
  }

  void put(AccountId account, InstrumentId instrument, PlainLot lot) {
    List<PlainLot> list = lots(account, instrument, lot.units().signum() < 0);
    PlainLot.put(list, lot, policies.getOrDefault(account, ""));
  }

  private List<PlainLot> taken(Deed deed, boolean owed) {
    return take(deed, own(deed), owed, deed.draft().quantity().orElseThrow(), named(deed));
  }

  static List<Choice> named(Deed deed) {
    return deed.draft().lots().map(each -> each.choices()).orElse(List.of());
  }

  List<PlainLot> take(
      Deed deed, InstrumentId of, boolean owed, BigDecimal units, List<Choice> named) {
    List<PlainLot> list = lots(deed.draft().account(), of, owed);
    String policy = policies.getOrDefault(deed.draft().account(), "");
    boolean given = of.equals(deed.draft().counterInstrument().orElse(of));
    CurrencyCode currency =
        given ? deed.draft().counterInstrumentCurrency().orElse(deed.own()) : deed.own();
    Coins coins = new Coins(currency, view);
    if (named.isEmpty()) {
      BigDecimal signed = owed ? units.negate() : units;
      return PlainLot.take(list, signed, policy, Optional.empty(), coins);
    }
    List<PlainLot> taken = new ArrayList<>();
    for (Choice one : named) {
      BigDecimal signed = owed ? one.units().negate() : one.units();
      taken.addAll(PlainLot.take(list, signed, policy, Optional.of(one.openedBy()), coins));
    }
    return taken;
  }

  void gain(Deed deed, InstrumentId of, BigDecimal brought, List<PlainLot> moved) {
    sum(new Sum(deed.draft().account(), "realised", of), brought.subtract(PlainLot.view(moved)));
  }

  private void add(Deed deed, String kind, BigDecimal value) {
    Object subject = deed.draft().instrument().map(Object.class::cast).orElseGet(deed::settled);
    sum(new Sum(deed.draft().account(), kind, subject), value);
  }

  private void withhold(Deed deed, String kind, BigDecimal settled) {
    add(deed, kind, value(deed, new Both(deed.toOwn(settled), settled)));
  }

  private void sum(Sum of, BigDecimal value) {
    sums.merge(of, value, BigDecimal::add);
  }

  private void capital(AccountId account, Optional<AccountId> other, BigDecimal value) {
    capital.add(new Capital(account, other, value));
  }

  private void across(Deed deed, BigDecimal value) {
    AccountId to = deed.draft().counterAccount().orElseThrow();
    capital(deed.draft().account(), Optional.of(to), value.negate());
    capital(to, Optional.of(deed.draft().account()), value);
  }

  private void cash(Deed deed, Map<PlainTypes.Purse, BigDecimal> moves) {
    moves.forEach((purse, amount) -> sum(new Sum(purse.account(), "cash", purse.coin()), amount));
  }

  private void deliverOut(Deed deed) {
    List<PlainLot> moved = taken(deed, false);
    boolean valued = deed.draft().states(Field.GROSS) || deed.draft().states(Field.PRICE);
    BigDecimal value = valued ? value(deed, proceeds(deed)) : PlainLot.view(moved);
    if (valued) {
      gain(deed, own(deed), value, moved);
    }
    capital(deed.draft().account(), Optional.empty(), value.negate());
  }

  /** An option's premium goes into what it buys, or off what it sells. */
  private void use(Deed deed) {
    boolean writer = deed.type() == TransactionType.ASSIGNMENT;
    List<PlainLot> premium =
        take(deed, own(deed), writer, deed.draft().quantity().orElseThrow(), List.of());
    if (PlainTypes.buysUnderlying(deed)) {
      open(deed, cost(deed), false, PlainLot.own(premium), PlainLot.view(premium));
    } else {
      InstrumentId underlying = deed.draft().counterInstrument().orElseThrow();
      List<PlainLot> moved = new ArrayList<>(
          take(deed, underlying, false, deed.draft().counterQuantity(), named(deed)));
      moved.addAll(premium);
      gain(deed, underlying, value(deed, proceeds(deed)), moved);
    }
  }
}
