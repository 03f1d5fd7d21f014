package io.nexanest.desktop.income;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;

/** Dividends, coupons and interest: what came, and what is to come. */
public final class IncomeScreen implements Screen {
  private final Workbench bench;

  public IncomeScreen(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String id() {
    return "income";
  }

  @Override
  public String title() {
    return "Income";
  }

  @Override
  public Icons icon() {
    return Icons.INCOME;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    IncomeViewModel model = new IncomeViewModel(bench.gateways(), bench.live().valuation(), calls);
    IncomeView view = new IncomeView(model, bench.kit(), bench.navigator());
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
