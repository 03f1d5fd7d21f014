package io.nexanest.desktop.chart;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;

/** Past prices. */
public final class ChartScreen implements Screen {
  private final Workbench bench;

  public ChartScreen(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String id() {
    return "chart";
  }

  @Override
  public String title() {
    return "Charts";
  }

  @Override
  public Icons icon() {
    return Icons.CHART;
  }

  @Override
  public Group group() {
    return Group.VIEW;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    ChartViewModel model =
        new ChartViewModel(bench.gateways(), bench.live().board(), calls, destination.argument());
    ChartView view = new ChartView(model, bench.kit(), bench.live().pulse());
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
