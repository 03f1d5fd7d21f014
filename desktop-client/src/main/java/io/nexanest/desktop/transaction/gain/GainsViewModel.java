package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.valuation.Valuation;
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

/** What the scope in view gained between two dates; a date left empty is the first or today. */
public final class GainsViewModel implements Subscription {
  /** Stands for the accounts' own policies alone. */
  static final String NO_POLICY = "";

  /** Those to look by; one that takes what disposals name is none. */
  static final List<LotPolicy> POLICIES =
      List.of(LotPolicy.FIFO, LotPolicy.LIFO, LotPolicy.HIFO, LotPolicy.AVERAGE);

  private static final Notice NO_DATE =
      Notice.warning("A date is a day such as 2000-12-29; left empty, it is the first or today.");

  private final Gateways gateways;
  private final LiveValuation live;
  private final Latest latest;
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final StringProperty beside = new SimpleStringProperty(NO_POLICY);
  private final ReadOnlyObjectWrapper<Gains> gains = new ReadOnlyObjectWrapper<>(Gains.NONE);
  private final ReadOnlyObjectWrapper<Gains> other = new ReadOnlyObjectWrapper<>(Gains.NONE);
  private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>(Books.EMPTY);
  private final ReadOnlyObjectWrapper<List<Instrument>> instruments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();

  public GainsViewModel(Gateways gateways, LiveValuation live, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    latest = new Latest(calls);
    lifetime.add(live.scope().subscribe(scope -> load())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> load())::unsubscribe);
    beside.addListener((at, before, now) -> load());
  }

  public StringProperty from() {
    return from;
  }

  public StringProperty to() {
    return to;
  }

  public ReadOnlyObjectProperty<Gains> gains() {
    return gains.getReadOnlyProperty();
  }

  /** The name of a policy to see the sums by beside the accounts' own, or empty. */
  public StringProperty beside() {
    return beside;
  }

  /** The gains by that policy; none where there is none. */
  public ReadOnlyObjectProperty<Gains> other() {
    return other.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Books> books() {
    return books.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Instrument>> instruments() {
    return instruments.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Asks for the range as it is typed. */
  public void load() {
    latest.renew();
    notice.set(Notice.NONE);
    Scope scope = live.scope().get();
    if (scope.isNone()) {
      gains.set(Gains.NONE);
      other.set(Gains.NONE);
      return;
    }
    latest.when(gateways.books().books(), books::set, this::failed);
    latest.when(gateways.instruments().all(), instruments::set, this::failed);
    Optional<LocalDate> first;
    AsOf asOf = live.asOf().get();
    try {
      first = date(from);
      asOf = date(to).map(asOf::at).orElse(asOf);
    } catch (DateTimeException e) {
      // Those of another scope or day are none of this one's.
      gains.set(Gains.NONE);
      other.set(Gains.NONE);
      notice.set(NO_DATE);
      return;
    }
    take(gateways.gains().realised(scope.name(), first, asOf), gains);
    if (beside.get().equals(NO_POLICY)) {
      other.set(Gains.NONE);
    } else {
      LotPolicy policy = LotPolicy.valueOf(beside.get());
      take(gateways.gains().realisedBy(policy, scope.name(), first, asOf), other);
    }
  }

  private void take(CompletionStage<Gains> answer, ReadOnlyObjectWrapper<Gains> to) {
    latest.when(answer, to::set, error -> {
      to.set(Gains.NONE);
      failed(error);
    });
  }

  /** The proof of all that its holding has gained, where the scope still knows the holding. */
  public Optional<FigureRef> figure(RealisedGain gain) {
    Valuation now = live.valuation().get();
    return now.holdings().stream()
        .filter(one -> !one.cash() && one.instrument().equals(gain.instrument()))
        .findFirst()
        .map(one -> FigureRef.of("realised_gain", one.name(), now, live.asOf().get()));
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

  private static Optional<LocalDate> date(StringProperty typed) {
    String text = typed.get().strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
