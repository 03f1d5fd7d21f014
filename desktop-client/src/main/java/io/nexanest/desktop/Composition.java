package io.nexanest.desktop;

import io.nexanest.desktop.action.ActionsScreen;
import io.nexanest.desktop.books.BookWording;
import io.nexanest.desktop.books.BooksScreen;
import io.nexanest.desktop.chart.ChartScreen;
import io.nexanest.desktop.comparison.branch.BranchesScreen;
import io.nexanest.desktop.comparison.diff.DiffScreen;
import io.nexanest.desktop.dashboard.DashboardScreen;
import io.nexanest.desktop.document.DocumentsScreen;
import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.health.HealthScreen;
import io.nexanest.desktop.health.OpenIssues;
import io.nexanest.desktop.holding.HoldingScreen;
import io.nexanest.desktop.importing.ImportScreen;
import io.nexanest.desktop.income.IncomeScreen;
import io.nexanest.desktop.instrument.InstrumentWording;
import io.nexanest.desktop.instrument.InstrumentsScreen;
import io.nexanest.desktop.live.Live;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.live.QuoteBoard;
import io.nexanest.desktop.live.StreamHealth;
import io.nexanest.desktop.proof.ProofScreen;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.settings.Preferences;
import io.nexanest.desktop.settings.SettingsScreen;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.shell.ShellViewModel;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.shell.branch.BranchViewModel;
import io.nexanest.desktop.shell.branch.BranchWording;
import io.nexanest.desktop.signin.AgainView;
import io.nexanest.desktop.signin.AgainViewModel;
import io.nexanest.desktop.taxonomy.TaxonomyScreen;
import io.nexanest.desktop.taxonomy.TaxonomyWording;
import io.nexanest.desktop.transaction.TransactionScreen;
import io.nexanest.desktop.transaction.TransactionWording;
import io.nexanest.desktop.transaction.gain.GainsScreen;
import io.nexanest.desktop.watchlist.WatchlistScreen;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Puts the workstation together, by hand. */
public final class Composition {
  private final Surroundings around;

  public Composition(Surroundings around) {
    this.around = around;
  }

  /** The window's content for a signed-in person; closing it ends its streams. */
  public ShellView workstation(Gateways gateways, Runnable signOut) {
    StreamHealth health = new StreamHealth(around.clock());
    QuoteBoard board = new QuoteBoard(health);
    LiveValuation valuation = new LiveValuation(gateways.valuations(), health);
    Live live = new Live(around.pulse(), health, board, valuation);
    Calls calls = around.calls();
    Preferences kept = around.preferences();
    BranchViewModel branches = new BranchViewModel(
        gateways.branches(),
        valuation,
        calls,
        new UnsentFile<>(around.folder(), "branch", gateways.person().name(), new BranchWording()),
        () -> UUID.randomUUID().toString());
    ShellViewModel model = new ShellViewModel(
        gateways, live, calls, branches, Destination.screen("dashboard"), kept.get("scope", ""));
    Corner corner = new Corner();
    Workbench bench = new Workbench(around.kit(), gateways, live, calls, model::open, corner);
    OpenIssues issues = new OpenIssues(gateways.health(), valuation, calls.forScreen());
    List<Screen> screens = screens(bench, corner, signOut, model, issues);
    ShellView view =
        new ShellView(model, screens, live, around.kit(), gateways.person().displayName());
    corner.place(view);
    // A screen of another version may be gone; then it is the first one.
    String last = kept.get("screen", "dashboard");
    screens.stream()
        .filter(screen -> screen.id().equals(last))
        .forEach(screen -> model.open(Destination.screen(last)));
    model.place().addListener((at, before, now) -> kept.set("screen", now.screen()));
    model.scope().addListener((at, before, now) -> {
      if (!now.isNone()) {
        kept.set("scope", now.name());
      }
    });
    view.lifetime().add(gateways.quotes().open(board));
    view.lifetime().add(around.pulse().onBeat(now -> {
      valuation.step();
      health.step();
    }));
    view.lifetime().add(valuation);
    view.lifetime().add(issues);
    gateways.session().onLost(() -> calls.run(() -> askAgain(gateways, view, calls, signOut)));
    model.load();
    return view;
  }

  private static void askAgain(Gateways gateways, ShellView view, Calls calls, Runnable signOut) {
    AgainViewModel again = new AgainViewModel(
        gateways.session(), gateways.person(), calls, () -> view.overlay().release());
    view.overlay().hold(new AgainView(again, signOut));
  }

  // The order inside of a group of the rail, and of Ctrl+1 to 9 and 0.
  private List<Screen> screens(
      Workbench bench, Corner corner, Runnable signOut, ShellViewModel model, OpenIssues issues) {
    String person = bench.gateways().person().name();
    Path folder = around.folder();
    StringProperty lookedAt = new SimpleStringProperty("");
    return List.of(
        new DashboardScreen(bench),
        new HoldingScreen(bench),
        new WatchlistScreen(bench),
        new ChartScreen(bench),
        new TransactionScreen(
            bench,
            corner::ask,
            around.debounce(),
            new UnsentFile<>(folder, "transaction", person, new TransactionWording()),
            lookedAt),
        new GainsScreen(bench),
        new IncomeScreen(bench),
        new TaxonomyScreen(
            bench,
            corner::ask,
            new UnsentFile<>(folder, "taxonomy", person, new TaxonomyWording())),
        new ActionsScreen(bench, corner::ask),
        new ImportScreen(bench, corner::ask, lookedAt::get),
        new DocumentsScreen(bench, corner::ask),
        new BooksScreen(
            bench,
            corner::ask,
            new UnsentFile<>(folder, "book", person, new BookWording()),
            model::load),
        new InstrumentsScreen(
            bench,
            around.debounce()::ask,
            new UnsentFile<>(folder, "instrument", person, new InstrumentWording())),
        new BranchesScreen(bench, corner::ask, model.branches()),
        new HealthScreen(bench, issues),
        new ProofScreen(bench),
        new DiffScreen(bench, model.clock()),
        new SettingsScreen(bench, around.preferences(), signOut));
  }
}
