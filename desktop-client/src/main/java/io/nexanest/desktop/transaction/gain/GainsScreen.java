package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;

/** What disposals gained. */
public final class GainsScreen implements Screen {
  private final Workbench bench;

  public GainsScreen(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String id() {
    return "gain";
  }

  @Override
  public String title() {
    return "Gains";
  }

  @Override
  public Icons icon() {
    return Icons.GAINS;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    GainsViewModel model = new GainsViewModel(bench.gateways(), bench.live().valuation(), calls);
    GainsView view = new GainsView(model, bench.kit(), bench.navigator());
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
