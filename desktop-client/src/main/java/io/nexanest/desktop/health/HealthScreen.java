package io.nexanest.desktop.health;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;

/** What is wrong with the books, or looks like it. */
public final class HealthScreen implements Screen {
  private final Workbench bench;

  public HealthScreen(Workbench bench) {
    this.bench = bench;
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
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    HealthViewModel model = new HealthViewModel(
        bench.gateways(),
        bench.live().valuation(),
        calls,
        () -> UUID.randomUUID().toString());
    HealthView view = new HealthView(model, bench.kit(), bench.navigator());
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
