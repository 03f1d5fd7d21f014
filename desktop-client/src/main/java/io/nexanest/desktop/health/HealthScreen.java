package io.nexanest.desktop.health;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.health.Health;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;
import javafx.beans.value.ObservableValue;

/** What is wrong with the books, or looks like it. */
public final class HealthScreen implements Screen {
  private final Workbench bench;
  private final OpenIssues issues;

  public HealthScreen(Workbench bench, OpenIssues issues) {
    this.bench = bench;
    this.issues = issues;
  }

  @Override
  public String id() {
    return "health";
  }

  @Override
  public String title() {
    return "Health";
  }

  @Override
  public Icons icon() {
    return Icons.HEALTH;
  }

  @Override
  public Group group() {
    return Group.CHECK;
  }

  @Override
  public ObservableValue<String> badge() {
    return issues.badge();
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    HealthViewModel model = new HealthViewModel(
        bench.gateways(),
        bench.live().valuation(),
        calls,
        () -> UUID.randomUUID().toString());
    HealthView view = new HealthView(model, bench.kit(), bench.navigator());
    // What is put aside here moves no ledger, so the badge learns of it from here.
    Subscription told = model.health().subscribe(this::tell)::unsubscribe;
    return new OpenScreen(view.node(), model::load, () -> {
      told.close();
      calls.close();
      view.close();
      model.close();
    });
  }

  private void tell(Health now) {
    if (now.checks() > 0) {
      issues.told(now);
    }
  }
}
