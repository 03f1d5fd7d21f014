package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.shell.Asking;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;
import java.util.stream.Stream;

/** Statements. */
public final class ImportScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;

  public ImportScreen(Workbench bench, Asking asking) {
    this.bench = bench;
    this.asking = asking;
  }

  @Override
  public String id() {
    return "importing";
  }

  @Override
  public String title() {
    return "Import";
  }

  @Override
  public Icons icon() {
    return Icons.IMPORT;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    ImportViewModel model = new ImportViewModel(
        bench.gateways().imports(),
        bench.gateways().books(),
        bench.gateways().instruments(),
        calls,
        () -> UUID.randomUUID().toString());
    ImportView view = new ImportView(model, bench.kit(), this::ask);
    Subscription looking = bench.live().valuation().asOf().subscribe(model::inView)::unsubscribe;
    // An account in view is the likeliest; else that of the last import, once that is known.
    model
        .format()
        .offer(Stream.of(bench.live().valuation().scope().get().name())
            .filter(name -> name.startsWith("accounts/")));
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      looking.close();
      view.close();
    });
  }

  private void ask(StatementImport chosen, Runnable yes) {
    asking.ask(
        "Take this statement back?",
        "The "
            + chosen.booked()
            + " transactions of "
            + chosen.fileName()
            + " no longer count. A reversal is booked beside each; both stay on record.",
        "Take back",
        yes);
  }
}
