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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Statements. */
public final class ImportScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;
  private final Supplier<String> lookedAt;

  /**
   * @param lookedAt of which account the ledger was looked at last; empty for none
   */
  public ImportScreen(Workbench bench, Asking asking, Supplier<String> lookedAt) {
    this.bench = bench;
    this.asking = asking;
    this.lookedAt = lookedAt;
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
    ImportView view = new ImportView(model, bench.kit(), this::ask, this::askToBook);
    Subscription looking = bench.live().valuation().asOf().subscribe(model::inView)::unsubscribe;
    // The account whose ledger one has just looked at is the likeliest, then one that is in view;
    // else that of the last import, once that is known.
    model
        .format()
        .offer(Stream.of(lookedAt.get(), bench.live().valuation().scope().get().name())
            .filter(name -> name.startsWith("accounts/")));
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      looking.close();
      view.close();
    });
  }

  // While a branch is in view one may take it for where the rows go.
  private void askToBook(Runnable yes) {
    String branch = bench.live().valuation().branchTitle().get();
    if (branch.isEmpty()) {
      yes.run();
      return;
    }
    asking.ask(
        "Book into the books themselves?",
        "The branch "
            + branch
            + " is in view, and an import can't be booked on a branch. Its rows go into the books,"
            + " and show on the branch as all of the books does.",
        "Book into the books",
        yes);
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
