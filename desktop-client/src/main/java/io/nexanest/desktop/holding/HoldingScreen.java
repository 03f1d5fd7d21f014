package io.nexanest.desktop.holding;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;

/** What is held. */
public final class HoldingScreen implements Screen {
  private final Workbench bench;

  public HoldingScreen(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String id() {
    return "holding";
  }

  @Override
  public String title() {
    return "Holdings";
  }

  @Override
  public Icons icon() {
    return Icons.HOLDINGS;
  }

  @Override
  public Group group() {
    return Group.VIEW;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    HoldingViewModel model =
        new HoldingViewModel(bench.gateways(), bench.live().valuation(), calls);
    HoldingView view = new HoldingView(model, bench.kit(), bench.live().pulse(), bench.navigator());
    return new OpenScreen(view.node(), () -> {}, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
