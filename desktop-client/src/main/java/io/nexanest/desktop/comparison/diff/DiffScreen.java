package io.nexanest.desktop.comparison.diff;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.shell.clock.ClockViewModel;
import io.nexanest.desktop.ui.part.Icons;

/** What the books learnt between two moments. */
public final class DiffScreen implements Screen {
  private final Workbench bench;
  private final ClockViewModel clock;

  public DiffScreen(Workbench bench, ClockViewModel clock) {
    this.bench = bench;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "diff";
  }

  @Override
  public String title() {
    return "Book diff";
  }

  @Override
  public Icons icon() {
    return Icons.DIFFERENCE;
  }

  @Override
  public Group group() {
    return Group.CHECK;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    DiffViewModel model =
        new DiffViewModel(bench.gateways(), bench.live().valuation(), clock, calls);
    DiffView view = new DiffView(model, bench.kit(), bench.navigator());
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
