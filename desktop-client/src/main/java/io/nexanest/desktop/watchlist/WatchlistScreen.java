package io.nexanest.desktop.watchlist;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;

/** Quotes. */
public final class WatchlistScreen implements Screen {
  private final Workbench bench;

  public WatchlistScreen(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String id() {
    return "watchlist";
  }

  @Override
  public String title() {
    return "Markets";
  }

  @Override
  public Icons icon() {
    return Icons.WATCHLIST;
  }

  @Override
  public Group group() {
    return Group.VIEW;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    WatchlistViewModel model =
        new WatchlistViewModel(bench.gateways(), bench.live().board(), calls);
    WatchlistView view =
        new WatchlistView(model, bench.kit(), bench.live().pulse(), bench.navigator());
    view.finder(bench.gateways().instruments(), calls);
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
