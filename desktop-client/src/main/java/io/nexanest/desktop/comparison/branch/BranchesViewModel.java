package io.nexanest.desktop.comparison.branch;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Latest;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.comparison.Comparison;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.shell.branch.BranchViewModel;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The branches, and the chosen one beside the books on the day in view. */
public final class BranchesViewModel implements Subscription {
  private final Gateways gateways;
  private final LiveValuation live;
  private final BranchViewModel branches;
  private final Calls calls;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Optional<Branch>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Comparison> comparison =
      new ReadOnlyObjectWrapper<>(Comparison.NONE);
  private final ReadOnlyObjectWrapper<List<Instrument>> instruments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscriptions lifetime = new Subscriptions();

  public BranchesViewModel(
      Gateways gateways, LiveValuation live, BranchViewModel branches, Calls calls) {
    this.gateways = gateways;
    this.live = live;
    this.branches = branches;
    this.calls = calls;
    latest = new Latest(calls);
    lifetime.add(branches.branches().subscribe(this::listed)::unsubscribe);
    lifetime.add(live.scope().subscribe((before, now) -> compare())::unsubscribe);
    lifetime.add(live.asOf().subscribe((before, now) -> compare())::unsubscribe);
  }

  /** The branches of the window. */
  public BranchViewModel branches() {
    return branches;
  }

  public ReadOnlyObjectProperty<Optional<Branch>> chosen() {
    return chosen.getReadOnlyProperty();
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

  public void load() {
    calls.when(gateways.instruments().all(), instruments::set, this::failed);
    branches.load();
    compare();
  }

  public void choose(Branch branch) {
    if (!chosen.get().equals(Optional.of(branch))) {
      chosen.set(Optional.of(branch));
      compare();
    }
  }

  @Override
  public void close() {
    lifetime.close();
  }

  // The chosen one stays chosen as it is now; at first it is the one in view, or the first.
  private void listed(List<Branch> all) {
    String name = chosen.get().map(Branch::name).orElse(live.asOf().get().branch());
    chosen.set(all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .or(() -> all.stream().findFirst()));
    compare();
  }

  private void compare() {
    latest.renew();
    notice.set(Notice.NONE);
    Optional<Branch> branch = chosen.get();
    String inView = live.scope().get().name();
    String scope = branch.map(Branch::scope).filter(one -> !one.isEmpty()).orElse(inView);
    if (branch.isEmpty() || scope.isEmpty()) {
      comparison.set(Comparison.NONE);
      return;
    }
    latest.when(
        gateways
            .comparisons()
            .branch(scope, branch.get().name(), live.asOf().get().effectiveDate()),
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
