package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.taxonomy.Allocation;
import io.nexanest.desktop.gateway.taxonomy.Taxonomy;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyAct;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyGateway;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.kernel.reason.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The scope in view by the classes of a taxonomy, at the question in view. All figures are the
 * server's; a change is sent under one request id until it is known what became of it.
 */
public final class TaxonomyViewModel implements Subscription, TaxonomyChanges.Owner {
  private final TaxonomyGateway gateway;
  private final LiveValuation live;
  private final Calls calls;
  private final Latest latest;
  private final TaxonomyChanges changes;
  private final AssignViewModel assigning;
  private final ReadOnlyObjectWrapper<List<Taxonomy>> taxonomies =
      new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty chosen = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Allocation> allocation =
      new ReadOnlyObjectWrapper<>(Allocation.NONE);
  private final ReadOnlyObjectWrapper<Optional<ClassLine>> line =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscriptions lifetime = new Subscriptions();
  private long ledger;
  private boolean reopen;
  private boolean missed;

  public TaxonomyViewModel(
      TaxonomyGateway gateway,
      LiveValuation live,
      Calls calls,
      UnsentFile<TaxonomyChange> unsent,
      Supplier<String> requestIds,
      ReadOnlyBooleanProperty away) {
    this.gateway = gateway;
    this.live = live;
    this.calls = calls;
    latest = new Latest(calls);
    changes = new TaxonomyChanges(gateway, calls, unsent, requestIds, away, this);
    assigning = new AssignViewModel(gateway, live, calls, this);
    changes.recover().ifPresent(chosen::set);
    lifetime.add(away.subscribe(this::reached)::unsubscribe);
    lifetime.add(live.scope().subscribe(now -> value())::unsubscribe);
    lifetime.add(live.asOf().subscribe(now -> asked())::unsubscribe);
    lifetime.add(live.valuation().subscribe(now -> booked(now.ledgerPosition()))::unsubscribe);
    chosen.addListener((at, before, now) -> {
      choose(Optional.empty());
      value();
    });
  }

  public ReadOnlyObjectProperty<List<Taxonomy>> taxonomies() {
    return taxonomies.getReadOnlyProperty();
  }

  /** The name of the taxonomy in view. */
  public StringProperty chosen() {
    return chosen;
  }

  public ReadOnlyObjectProperty<Allocation> allocation() {
    return allocation.getReadOnlyProperty();
  }

  /** The line that the forms are about. */
  public ReadOnlyObjectProperty<Optional<ClassLine>> line() {
    return line.getReadOnlyProperty();
  }

  public AssignViewModel assigning() {
    return assigning;
  }

  public TaxonomyChanges changes() {
    return changes;
  }

  public ObjectProperty<Notice> notice() {
    return changes.notice();
  }

  /** The tree, where there is one. */
  Optional<ClassLine> tree() {
    Allocation now = allocation.get();
    return now.nodes().isEmpty() ? Optional.empty() : Optional.of(ClassLine.tree(now));
  }

  public void load() {
    missed = false;
    if (!changes.state().get().fixed()) {
      notice().set(Notice.NONE);
    }
    calls.when(gateway.taxonomies(), this::listed, this::failed);
  }

  public void choose(Optional<ClassLine> next) {
    line.set(next);
    assigning.open(next.filter(ClassLine::isHolding), tree());
  }

  /** A figure of a line as it stands. */
  public FigureRef figure(String id, ClassLine of) {
    Allocation now = allocation.get();
    return new FigureRef(
        "figures/" + id + ":" + of.node(),
        now.ledgerPosition(),
        now.quoteSequence(),
        live.asOf().get());
  }

  @Override
  public String taxonomy() {
    return chosen.get();
  }

  @Override
  public void done(TaxonomyChange change, String name) {
    reopen = true;
    chosen.set(change.act() == TaxonomyAct.DELETE ? "" : name);
    load();
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void listed(List<Taxonomy> now) {
    taxonomies.set(now);
    boolean there = now.stream().anyMatch(one -> one.name().equals(chosen.get()));
    if (there) {
      value();
    } else {
      chosen.set(now.isEmpty() ? "" : now.getFirst().name());
    }
  }

  private void value() {
    latest.renew();
    if (chosen.get().isEmpty() || live.scope().get().isNone()) {
      allocation.set(Allocation.NONE);
      return;
    }
    latest.when(
        gateway.allocation(live.scope().get().name(), chosen.get(), live.asOf().get()),
        this::valued,
        this::failed);
  }

  private void valued(Allocation found) {
    allocation.set(found);
    Optional<ClassLine> same =
        line.get().flatMap(before -> before.isAccount() ? line.get() : find(before.key()));
    // What is typed for a holding stays, whatever is booked meanwhile.
    if (reopen || same.isEmpty() || !same.get().isHolding()) {
      reopen = false;
      choose(same);
    }
  }

  private Optional<ClassLine> find(String key) {
    return tree().stream()
        .flatMap(ClassLine::all)
        .filter(one -> one.key().equals(key))
        .findFirst();
  }

  // At another date or known time something else may be assigned.
  private void asked() {
    reopen = true;
    value();
  }

  private void booked(long position) {
    if (position != 0 && ledger != 0 && position != ledger) {
      value();
    }
    ledger = position;
  }

  // What could not be read while the server was away is read when it is back.
  private void reached(boolean gone) {
    if (!gone && missed) {
      load();
    }
  }

  void failed(GatewayException error) {
    missed = error.kind() == Kind.OUTSIDE;
    notice().set(Notice.of(error.kind(), error.text()));
  }
}
