package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Portfolio;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.gateway.valuation.ValueHistory;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The scope's figures live, its history, and the portfolios beside it. */
public final class DashboardViewModel implements Subscription {
  private final Gateways gateways;
  private final LiveValuation live;
  private final Calls calls;
  private final ObjectProperty<ValueHistory> history =
      new SimpleObjectProperty<>(ValueHistory.EMPTY);
  private final ObjectProperty<List<PortfolioLine>> portfolios =
      new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.SECTOR);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();
  private long ledgerPosition = -1;

  public DashboardViewModel(Gateways gateways, LiveValuation live, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    this.calls = calls;
    lifetime.add(live.scope().subscribe(scope -> load())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> load())::unsubscribe);
    lifetime.add(live.valuation().subscribe(this::moved)::unsubscribe);
  }

  public ReadOnlyObjectProperty<Valuation> valuation() {
    return live.valuation();
  }

  public ObjectProperty<ValueHistory> history() {
    return history;
  }

  public ObjectProperty<List<PortfolioLine>> portfolios() {
    return portfolios;
  }

  public ObjectProperty<Grouping> grouping() {
    return grouping;
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** The figure of the scope as it now stands on the screen. */
  public FigureRef figure(String figure) {
    Valuation now = valuation().get();
    return FigureRef.of(figure, now.scope(), now, live.asOf().get());
  }

  /** The question that the figures on the screen answer. */
  public AsOf asOf() {
    return live.asOf().get();
  }

  public void look(Scope scope) {
    live.follow(scope);
  }

  /** Asks again for what does not come by itself. */
  public void load() {
    Scope scope = live.scope().get();
    AsOf asOf = live.asOf().get();
    history.set(ValueHistory.EMPTY);
    if (scope.isNone()) {
      return;
    }
    notice.set(Notice.NONE);
    calls.when(
        gateways.valuations().history(scope.name(), asOf),
        answer -> {
          if (live.scope().get().equals(scope) && live.asOf().get().equals(asOf)) {
            history.set(answer);
          }
        },
        this::failed);
    calls.when(gateways.books().books(), books -> beside(scope, asOf, books), this::failed);
  }

  @Override
  public void close() {
    lifetime.close();
  }

  // A change of the ledger changes the past too; prices only move the present.
  private void moved(Valuation now) {
    boolean grown = ledgerPosition >= 0 && now.ledgerPosition() > ledgerPosition;
    ledgerPosition = now.isNone() ? -1 : now.ledgerPosition();
    if (grown) {
      load();
    }
  }

  private void beside(Scope scope, AsOf asOf, Books books) {
    String household = books.portfolios().stream()
        .filter(portfolio -> portfolio.name().equals(scope.name()))
        .map(Portfolio::household)
        .findFirst()
        .orElse(scope.name());
    List<Scope> scopes = books.portfolios().stream()
        .filter(portfolio -> portfolio.household().equals(household))
        .map(Scope::of)
        .toList();
    portfolios.set(
        scopes.stream().map(one -> new PortfolioLine(one, Valuation.NONE)).toList());
    for (Scope one : scopes) {
      calls.when(
          gateways.valuations().value(one.name(), asOf),
          answer -> valued(asOf, answer),
          this::failed);
    }
  }

  private void valued(AsOf asked, Valuation answer) {
    if (!live.asOf().get().equals(asked)) {
      return;
    }
    List<PortfolioLine> lines = new ArrayList<>();
    for (PortfolioLine line : portfolios.get()) {
      boolean same = line.scope().name().equals(answer.scope());
      lines.add(same ? new PortfolioLine(line.scope(), answer) : line);
    }
    portfolios.set(lines);
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
