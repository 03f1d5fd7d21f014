package io.nexanest.desktop.transaction;

import io.nexanest.desktop.exporting.ExportView;
import io.nexanest.desktop.exporting.ExportViewModel;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.shell.Asking;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.transaction.gain.DisposalViewModel;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;

/** The ledger. */
public final class TransactionScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;
  private final Debounce debounce;
  private final UnsentFile<Entry> unsent;

  public TransactionScreen(
      Workbench bench, Asking asking, Debounce debounce, UnsentFile<Entry> unsent) {
    this.bench = bench;
    this.asking = asking;
    this.debounce = debounce;
    this.unsent = unsent;
  }

  @Override
  public String id() {
    return "transaction";
  }

  @Override
  public String title() {
    return "Ledger";
  }

  @Override
  public Icons icon() {
    return Icons.TRANSACTIONS;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    LedgerViewModel model = new LedgerViewModel(
        bench.gateways(), bench.live().valuation(), bench.live().health().shown(), calls);
    TransactionFormViewModel form = new TransactionFormViewModel(
        bench.gateways().transactions(),
        calls,
        debounce,
        unsent,
        () -> UUID.randomUUID().toString(),
        new Standpoint(
            bench.live().health().away(),
            bench.live().valuation().asOf(),
            bench.live().valuation().branchTitle()));
    form.onBooked(
        booked -> bench.notices().accept(Notice.good("Booked: " + booked.type().title())));
    DisposalViewModel disposal = new DisposalViewModel(
        form.typed(), bench.gateways().gains(), bench.gateways().valuations(), calls);
    ExportViewModel export =
        new ExportViewModel(bench.gateways().exports(), bench.live().valuation(), calls);
    ExportView exportView = new ExportView(export);
    LedgerView view = new LedgerView(model, form, disposal, exportView, bench.kit(), this::ask);
    view.seek(destination.argument());
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      export.close();
      disposal.close();
      form.close();
      model.close();
    });
  }

  private void ask(Transaction chosen, Runnable yes) {
    String branch = bench.live().valuation().branchTitle().get();
    asking.ask(
        "Take this transaction back?",
        chosen.type().title()
            + " of "
            + bench.kit().moments().date(chosen.tradeDate())
            + " no longer counts"
            + (branch.isEmpty() ? "" : " on the branch " + branch)
            + ". A reversal is booked beside it; both stay on record.",
        "Take back",
        yes);
  }
}
