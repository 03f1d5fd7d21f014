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
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The scope and the question in view, answered for the whole window: one stream whatever the number
 * of screens. The network's thread leaves the latest valuation; a frame takes it.
 */
public final class LiveValuation implements Subscription {
  private final ValuationGateway gateway;
  private final StreamHealth health;
  private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(Scope.NONE);
  private final ReadOnlyObjectWrapper<AsOf> asOf = new ReadOnlyObjectWrapper<>(AsOf.NOW);
  private final ReadOnlyStringWrapper branchTitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Valuation> valuation =
      new ReadOnlyObjectWrapper<>(Valuation.NONE);
  private Answers answers;
  private Subscription stream = () -> {};

  public LiveValuation(ValuationGateway gateway, StreamHealth health) {
    this.gateway = gateway;
    this.health = health;
    answers = new Answers(health);
  }

  /** What is in view. */
  public ReadOnlyObjectProperty<Scope> scope() {
    return scope.getReadOnlyProperty();
  }

  /** As of when, as known when and in which branch it is looked at. */
  public ReadOnlyObjectProperty<AsOf> asOf() {
    return asOf.getReadOnlyProperty();
  }

  /** What people call the branch in view; empty for the books themselves. */
  public ReadOnlyStringProperty branchTitle() {
    return branchTitle.getReadOnlyProperty();
  }

  /** Its latest valuation, or none. */
  public ReadOnlyObjectProperty<Valuation> valuation() {
    return valuation.getReadOnlyProperty();
  }

  /** Looks at another scope. */
  public void follow(Scope next) {
    stream.close();
    forget();
    scope.set(next);
    open();
  }

  /** Asks another question of the same scope. */
  public void ask(AsOf next) {
    if (!next.equals(asOf.get())) {
      stream.close();
      forget();
      asOf.set(next);
      open();
    }
  }

  /** Looks at a branch, or with an empty name at the books themselves; the clocks stay. */
  public void enter(String branch, String title) {
    branchTitle.set(branch.isEmpty() ? "" : title);
    ask(asOf.get().in(branch));
  }

  /** Takes the latest; called once a frame. */
  public void step() {
    Valuation now = answers.latest;
    if (now != valuation.get() && now.scope().equals(scope.get().name())) {
      valuation.set(now);
    }
  }

  @Override
  public void close() {
    stream.close();
    stream = () -> {};
  }

  // Each stream leaves its answers in a place of its own, so that the answer to an earlier question
  // that is still on its way is never shown under the next one.
  private void forget() {
    answers = new Answers(health);
    valuation.set(Valuation.NONE);
  }

  private void open() {
    String name = scope.get().name();
    stream = scope.get().isNone() ? () -> {} : gateway.follow(name, asOf.get(), answers);
  }

  private static final class Answers implements ValuationListener {
    private final StreamHealth health;
    private volatile Valuation latest = Valuation.NONE;

    private Answers(StreamHealth health) {
      this.health = health;
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
  }
}
