package io.nexanest.desktop.comparison.diff;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.comparison.Comparison;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.shell.clock.ClockViewModel;
import io.nexanest.desktop.shell.clock.Moment;
import io.nexanest.desktop.ui.feedback.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the books learnt between two moments, for the day and the branch in view. At first it is what
 * came last: the moment before the latest change, and now.
 */
public final class DiffViewModel implements Subscription {
  private final Gateways gateways;
  private final LiveValuation live;
  private final ClockViewModel clock;
  private final Calls calls;
  private final Latest latest;
  private final ObjectProperty<Optional<Instant>> left =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Instant>> right =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Comparison> comparison =
      new ReadOnlyObjectWrapper<>(Comparison.NONE);
  private final ReadOnlyObjectWrapper<List<Instrument>> instruments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();

  public DiffViewModel(Gateways gateways, LiveValuation live, ClockViewModel clock, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    this.clock = clock;
    this.calls = calls;
    latest = new Latest(calls);
    lifetime.add(clock.moments().subscribe(this::offered)::unsubscribe);
    lifetime.add(left.subscribe((before, now) -> compare())::unsubscribe);
    lifetime.add(right.subscribe((before, now) -> compare())::unsubscribe);
    lifetime.add(live.scope().subscribe((before, now) -> load())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> compare())::unsubscribe);
  }

  /** The moment to the left; empty until one is chosen. */
  public ObjectProperty<Optional<Instant>> left() {
    return left;
  }

  /** The moment to the right; empty is now. */
  public ObjectProperty<Optional<Instant>> right() {
    return right;
  }

  public ReadOnlyObjectProperty<List<Moment>> moments() {
    return clock.moments();
  }

  public ReadOnlyObjectProperty<Comparison> comparison() {
    return comparison.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Instrument>> instruments() {
    return instruments.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Lists the moments anew, and compares. */
  public void load() {
    calls.when(gateways.instruments().all(), instruments::set, this::failed);
    clock.listMoments();
    compare();
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void offered(List<Moment> moments) {
    if (left.get().isEmpty() && !moments.isEmpty()) {
      Instant latest = moments.get(Math.min(1, moments.size() - 1)).time();
      left.set(live.asOf().get().knownTime().or(() -> Optional.of(latest)));
    }
  }

  private void compare() {
    Scope scope = live.scope().get();
    latest.renew();
    notice.set(Notice.NONE);
    if (scope.isNone() || left.get().isEmpty()) {
      comparison.set(Comparison.NONE);
      return;
    }
    AsOf now = live.asOf().get();
    AsOf to = new AsOf(now.effectiveDate(), right.get(), now.branch());
    latest.when(
        gateways.comparisons().books(scope.name(), left.get().get(), to),
        comparison::set,
        error -> {
          comparison.set(Comparison.NONE);
          failed(error);
        });
  }

  private void failed(GatewayException error) {
    notice.set(Notice.of(error.kind(), error.text()));
  }
}
