package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;

/** The first screen. */
public final class DashboardScreen implements Screen {
  private final Workbench bench;

  public DashboardScreen(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String id() {
    return "dashboard";
  }

  @Override
  public String title() {
    return "Overview";
  }

  @Override
  public Icons icon() {
    return Icons.HOME;
  }

  @Override
  public Group group() {
    return Group.VIEW;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    DashboardViewModel model =
        new DashboardViewModel(bench.gateways(), bench.live().valuation(), calls);
    DashboardView view = new DashboardView(model, bench.kit(), bench.navigator());
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
