package io.nexanest.desktop.live;

import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.gateway.valuation.ValuationGateway;
import io.nexanest.desktop.gateway.valuation.ValuationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The scope in view, valued live, for the whole window: one stream whatever the number of screens.
 * The network's thread leaves the latest valuation; a frame takes it.
 */
public final class LiveValuation implements ValuationListener, Subscription {
  private final ValuationGateway gateway;
  private final StreamHealth health;
  private volatile Valuation latest = Valuation.NONE;
  private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(Scope.NONE);
  private final ReadOnlyObjectWrapper<AsOf> asOf = new ReadOnlyObjectWrapper<>(AsOf.NOW);
  private final ReadOnlyObjectWrapper<Valuation> valuation =
      new ReadOnlyObjectWrapper<>(Valuation.NONE);
  private Subscription stream = () -> {};

  public LiveValuation(ValuationGateway gateway, StreamHealth health) {
    this.gateway = gateway;
    this.health = health;
  }

  /** What is in view. */
  public ReadOnlyObjectProperty<Scope> scope() {
    return scope.getReadOnlyProperty();
  }

  /** As of when, as known when and in which branch it is looked at. */
  public ReadOnlyObjectProperty<AsOf> asOf() {
    return asOf.getReadOnlyProperty();
  }

  /** Its latest valuation, or none. */
  public ReadOnlyObjectProperty<Valuation> valuation() {
    return valuation.getReadOnlyProperty();
  }

  /** Looks at another scope. */
  public void follow(Scope next) {
    stream.close();
    latest = Valuation.NONE;
    scope.set(next);
    valuation.set(Valuation.NONE);
    stream = next.isNone() ? () -> {} : gateway.follow(next.name(), this);
  }

  /** Takes the latest; called once a frame. */
  public void step() {
    Valuation now = latest;
    if (now != valuation.get() && now.scope().equals(scope.get().name())) {
      valuation.set(now);
    }
  }

  @Override
  public void valued(Valuation whole) {
    latest = whole;
    health.arrived();
  }

  @Override
  public void link(LinkState state) {
    health.valuations(state);
  }

  @Override
  public void close() {
    stream.close();
    stream = () -> {};
  }
}
