package io.nexanest.desktop.income;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.income.ExpectedIncome;
import io.nexanest.desktop.gateway.income.Income;
import io.nexanest.desktop.gateway.income.IncomePeriod;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the scope in view received, by period and holding, and what is to come. */
public final class IncomeViewModel implements Subscription {
  private static final Notice NO_DATE =
      Notice.warning("A date is a day such as 2000-01-01; left empty, it is the first.");

  private final Gateways gateways;
  private final LiveValuation live;
  private final Latest latest;
  private final StringProperty from = new SimpleStringProperty("");
  private final ObjectProperty<IncomePeriod> period =
      new SimpleObjectProperty<>(IncomePeriod.MONTH);
  private final ReadOnlyObjectWrapper<Income> income = new ReadOnlyObjectWrapper<>(Income.NONE);
  private final ReadOnlyObjectWrapper<ExpectedIncome> expected =
      new ReadOnlyObjectWrapper<>(ExpectedIncome.NONE);
  private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>(Books.EMPTY);
  private final ReadOnlyObjectWrapper<List<Instrument>> instruments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Boolean> loading = new ReadOnlyObjectWrapper<>(false);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();

  public IncomeViewModel(Gateways gateways, LiveValuation live, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    latest = new Latest(calls);
    lifetime.add(live.scope().subscribe(scope -> load())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> load())::unsubscribe);
    lifetime.add(period.subscribe((before, now) -> load())::unsubscribe);
  }

  /** A figure on the screen, as it answers the question in view. */
  public FigureRef figure(String name) {
    return new FigureRef(name, 0, 0, live.asOf().get());
  }

  /** The first date as it is typed; empty means the first ever. */
  public StringProperty from() {
    return from;
  }

  public ObjectProperty<IncomePeriod> period() {
    return period;
  }

  public ReadOnlyObjectProperty<Income> income() {
    return income.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ExpectedIncome> expected() {
    return expected.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Books> books() {
    return books.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Instrument>> instruments() {
    return instruments.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Boolean> loading() {
    return loading.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Asks for the range as it is typed. */
  public void load() {
    latest.renew();
    loading.set(false);
    notice.set(Notice.NONE);
    Scope scope = live.scope().get();
    if (scope.isNone()) {
      income.set(Income.NONE);
      expected.set(ExpectedIncome.NONE);
      return;
    }
    Optional<LocalDate> first;
    try {
      String text = from.get().strip();
      first = text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      // Those of another scope or day are none of this one's.
      income.set(Income.NONE);
      expected.set(ExpectedIncome.NONE);
      notice.set(NO_DATE);
      return;
    }
    loading.set(true);
    AsOf asOf = live.asOf().get();
    latest.when(gateways.books().books(), books::set, this::failed);
    latest.when(gateways.instruments().all(), instruments::set, this::failed);
    take(gateways.income().received(scope.name(), asOf, first, period.get()), income, Income.NONE);
    take(gateways.income().expected(scope.name(), asOf), expected, ExpectedIncome.NONE);
  }

  /** What an instrument is called here. */
  public String symbol(String instrument) {
    return instruments.get().stream()
        .filter(one -> one.name().equals(instrument))
        .map(Instrument::symbol)
        .findFirst()
        .orElse(instrument);
  }

  public String account(String name) {
    return books.get().accountTitle(name);
  }

  @Override
  public void close() {
    lifetime.close();
  }

  // What was found for another question does not stay beside a refusal.
  private <T> void take(CompletionStage<T> answer, ReadOnlyObjectWrapper<T> to, T none) {
    latest.when(
        answer,
        found -> {
          loading.set(false);
          to.set(found);
        },
        error -> {
          loading.set(false);
          to.set(none);
          failed(error);
        });
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
