package io.nexanest.desktop.health;

import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.health.Health;
import io.nexanest.desktop.gateway.health.HealthGateway;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.LiveValuation;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * How many issues of the scope in view are open, for the whole window. The checks are run anew when
 * another question is asked or the ledger has moved, one run at a time: what moves while they run
 * is looked at by one run more.
 */
public final class OpenIssues implements Subscription {
  /** More than so many are not told apart at the edge of the window. */
  static final int MOST = 99;

  private final HealthGateway gateway;
  private final LiveValuation live;
  private final Calls calls;
  private final Latest latest;
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
  private final Subscriptions lifetime = new Subscriptions();
  private long seen;
  private boolean running;
  private boolean again;

  public OpenIssues(HealthGateway gateway, LiveValuation live, Calls calls) {
    this.gateway = gateway;
    this.live = live;
    this.calls = calls;
    latest = new Latest(calls);
    lifetime.add(live.scope().subscribe(now -> anew())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> anew())::unsubscribe);
    lifetime.add(live.valuation().subscribe(this::moved)::unsubscribe);
  }

  /** Their number as it is shown; empty where there is none, or it is not known. */
  public ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  /** Takes what the screen has just been told. */
  void told(Health now) {
    badge.set(text(now));
  }

  @Override
  public void close() {
    lifetime.close();
    calls.close();
  }

  private void anew() {
    badge.set("");
    latest.renew();
    running = false;
    seen = 0;
    run();
  }

  // Quotes move the valuation many times a second, and only bookings move the ledger.
  private void moved(Valuation now) {
    long before = seen;
    seen = Math.max(seen, now.ledgerPosition());
    if (before != 0 && seen > before) {
      run();
    }
  }

  private void run() {
    Scope scope = live.scope().get();
    again = running;
    if (running || scope.isNone()) {
      return;
    }
    running = true;
    AsOf asOf = live.asOf().get();
    latest.when(
        gateway.issues(scope.name(), asOf, false),
        now -> {
          told(now);
          ended();
        },
        error -> {
          badge.set("");
          ended();
        });
  }

  private void ended() {
    running = false;
    if (again) {
      run();
    }
  }

  private static String text(Health now) {
    long open = now.omitted()
        + now.issues().stream().filter(issue -> issue.dismissal().isEmpty()).count();
    return open == 0 ? "" : open > MOST ? MOST + "+" : String.valueOf(open);
  }
}
