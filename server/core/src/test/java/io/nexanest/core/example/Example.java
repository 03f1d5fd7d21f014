package io.nexanest.core.example;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.LotChoices.Choice;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.transaction.Violation;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Money;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A ledger that is told one transaction after another. After each the legs sum to zero and what
 * came in less what left is the cost of the open lots.
 */
final class Example {
  private static final int LAST_DAY = 360;

  private final World world = new World();
  private final CurrencyCode view;

  Example() {
    this(USD);
  }

  Example(CurrencyCode view) {
    this.view = view;
  }

  Example policy(LotPolicy policy) {
    world.policy(policy);
    return this;
  }

  World world() {
    return world;
  }

  /** A draft on account A about an instrument. */
  static DraftBuilder draft(
      TransactionType type, int day, InstrumentId instrument, CurrencyCode currency) {
    return Draft.of(type, A, day(day)).instrument(instrument, currency);
  }

  /** The same in USD. */
  static DraftBuilder draft(TransactionType type, int day, InstrumentId instrument) {
    return draft(type, day, instrument, USD);
  }

  /** So many units at a price, in USD. */
  static DraftBuilder trade(
      TransactionType type, int day, InstrumentId instrument, String units, String price) {
    return draft(type, day, instrument).quantity(d(units)).price(d(price));
  }

  /** A draft on account A about nothing but money. */
  static DraftBuilder cash(TransactionType type, int day, String amount, String currency) {
    return Draft.of(type, A, day(day)).money(Money.of(amount, currency));
  }

  Example book(DraftBuilder draft) {
    world.book(draft);
    Booked booked = world.ledger().getLast();
    Map<Commodity, BigDecimal> sums = new HashMap<>();
    for (Leg leg : booked.legs()) {
      sums.merge(leg.commodity(), leg.amount(), BigDecimal::add);
    }
    assertThat(sums.values()).as("legs of %s", booked).allMatch(sum -> sum.signum() == 0);
    Book book = book();
    assertThat(Valuer.explain(Figure.COST_BASIS, book, Scope.of(A, B), world.market())
            .holds())
        .as("cost in less cost out is the cost of the open lots, after %s", booked)
        .isTrue();
    return this;
  }

  /** Each reason with its field, as {@code POSITION_INSUFFICIENT quantity}. */
  void refuses(DraftBuilder draft, Reason reason, String field) {
    Posting posting = world.post(draft);
    List<Violation> violations = posting instanceof Posting.Rejected(var wrong) ? wrong : List.of();
    assertThat(violations)
        .extracting(violation -> violation.reason() + " " + violation.field())
        .containsExactly(reason + " " + field);
  }

  /** Names lots by the place of their transactions in the ledger, the first being 1. */
  static LotChoices lots(Object... placesAndUnits) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < placesAndUnits.length; i += 2) {
      long place = ((Integer) placesAndUnits[i]).longValue();
      choices.add(
          new Choice(new TransactionId(new UUID(3, place)), d(placesAndUnits[i + 1].toString())));
    }
    return new LotChoices(choices);
  }

  static DraftBuilder naming(DraftBuilder draft, Object... placesAndUnits) {
    return draft.with(Field.LOTS, lots(placesAndUnits));
  }

  Book book() {
    return world.on(LAST_DAY, view);
  }

  private SecurityPosition position(AccountId account, InstrumentId instrument) {
    return book().security(account, instrument).orElseThrow();
  }

  /** The open lots on account A, as {@code 100 for 2400}, in view currency. */
  List<String> lots(InstrumentId instrument) {
    return lots(A, instrument);
  }

  List<String> lots(AccountId account, InstrumentId instrument) {
    return position(account, instrument).lots().stream()
        .map(lot ->
            Decimals.text(lot.quantity()) + " for " + Decimals.text(lot.cost().view()))
        .toList();
  }

  /** As {@link #lots(InstrumentId)}, in instrument currency. */
  List<String> ownLots(InstrumentId instrument) {
    return position(A, instrument).lots().stream()
        .map(lot ->
            Decimals.text(lot.quantity()) + " for " + Decimals.text(lot.cost().own()))
        .toList();
  }

  String gain(InstrumentId instrument) {
    return Decimals.text(position(A, instrument).tally().realised());
  }

  String sum(EntryKind kind, InstrumentId instrument) {
    return Decimals.text(position(A, instrument).tally().sum(kind));
  }

  String cashSum(EntryKind kind, String currency) {
    return Decimals.text(
        book().cash(A, CurrencyCode.of(currency)).orElseThrow().tally().sum(kind));
  }

  /** The balance on account A. */
  String cash(String currency) {
    return cash(A, currency);
  }

  String cash(AccountId account, String currency) {
    return Decimals.text(book()
        .cash(account, CurrencyCode.of(currency))
        .map(CashPosition::quantity)
        .orElse(BigDecimal.ZERO));
  }

  /** A figure of both accounts at the last day's prices. */
  String figure(Figure figure) {
    return Decimals.text(Valuer.value(book(), Scope.of(A, B), world.market()).total(figure));
  }
}
