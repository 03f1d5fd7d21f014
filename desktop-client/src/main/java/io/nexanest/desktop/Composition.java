package io.nexanest.desktop;

import io.nexanest.desktop.chart.ChartScreen;
import io.nexanest.desktop.holding.HoldingScreen;
import io.nexanest.desktop.watchlist.WatchlistScreen;
import io.nexanest.desktop.dashboard.DashboardScreen;
import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.live.Live;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.live.QuoteBoard;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.shell.ShellViewModel;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.Kit;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/** Puts the workstation together, by hand. */
public final class Composition {
  private final Kit kit;
  private final Executor ui;
  private final InstantSource clock;
  private final Pulse pulse;

  public Composition(Kit kit, Executor ui, InstantSource clock, Pulse pulse) {
    this.kit = kit;
    this.ui = ui;
    this.clock = clock;
    this.pulse = pulse;
  }

  /** The window's content for a signed-in person; closing it ends its streams. */
  public ShellView workstation(Gateways gateways) {
    StreamHealth health = new StreamHealth(clock);
    QuoteBoard board = new QuoteBoard(health);
    LiveValuation valuation = new LiveValuation(gateways.valuations(), health);
    Live live = new Live(pulse, health, board, valuation);
    Calls calls = new Calls(ui);
    ShellViewModel model =
        new ShellViewModel(gateways, live, calls, Destination.screen("dashboard"));
    Corner corner = new Corner();
    Workbench bench = new Workbench(kit, gateways, live, calls, model::open, corner);
    ShellView view =
        new ShellView(model, screens(bench), live, kit, gateways.person().displayName());
    corner.place(view);
    view.lifetime().add(gateways.quotes().open(board));
    view.lifetime().add(pulse.onBeat(now -> valuation.step()));
    view.lifetime().add(valuation);
    model.load();
    return view;
  }

  private static List<Screen> screens(Workbench bench) {
    return List.of(
        new DashboardScreen(bench),
        new HoldingScreen(bench),
        new WatchlistScreen(bench),
        new ChartScreen(bench));
  }
}
