package io.nexanest.desktop.transaction;

import io.nexanest.desktop.exporting.ExportView;
import io.nexanest.desktop.exporting.ExportViewModel;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.shell.Asking;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.transaction.bulk.BulkViewModel;
import io.nexanest.desktop.transaction.detail.DetailViewModel;
import io.nexanest.desktop.transaction.gain.DisposalViewModel;
import io.nexanest.desktop.transaction.listing.FilterViewModel;
import io.nexanest.desktop.transaction.typing.LastUsed;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.part.Icons;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javafx.beans.property.StringProperty;

/** The ledger. */
public final class TransactionScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;
  private final Debounce debounce;
  private final UnsentFile<Entry> unsent;
  private final StringProperty lookedAt;
  private final LastUsed lastUsed = new LastUsed();

  /**
   * @param lookedAt is told of which account the ledger is looked at, for other screens to offer it
   */
  public TransactionScreen(
      Workbench bench,
      Asking asking,
      Debounce debounce,
      UnsentFile<Entry> unsent,
      StringProperty lookedAt) {
    this.bench = bench;
    this.asking = asking;
    this.debounce = debounce;
    this.unsent = unsent;
    this.lookedAt = lookedAt;
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
    FilterViewModel filter = new FilterViewModel(this::today);
    LedgerViewModel model = new LedgerViewModel(
        bench.gateways(), bench.live().valuation(), bench.live().health().shown(), calls, filter);
    filter.onChange(debounce, model::ask);
    Standpoint standpoint = new Standpoint(
        bench.live().health().away(),
        bench.live().valuation().asOf(),
        bench.live().valuation().branchTitle());
    TransactionFormViewModel form = new TransactionFormViewModel(
        bench.gateways().transactions(),
        calls,
        debounce,
        unsent,
        () -> UUID.randomUUID().toString(),
        standpoint);
    form.typing(lastUsed, this::today);
    form.onBooked(
        booked -> bench.notices().accept(Notice.good("Booked: " + booked.type().title())));
    DisposalViewModel disposal = new DisposalViewModel(
        form.typed(), bench.gateways().gains(), bench.gateways().valuations(), calls);
    ExportViewModel export =
        new ExportViewModel(bench.gateways().exports(), bench.live().valuation(), calls);
    BulkViewModel bulk =
        new BulkViewModel(bench.gateways().transactions(), calls, standpoint, this::today);
    DetailViewModel detail = new DetailViewModel(bench.gateways(), bench.live().valuation(), calls);
    Runnable look = () -> lookedAt.set(detail
        .shown()
        .get()
        .map(chosen -> chosen.value(TransactionField.ACCOUNT))
        .orElse(filter.account().get()));
    filter.account().subscribe(look);
    detail.shown().subscribe(look);
    LedgerDesk desk = new LedgerDesk(
        model, form, disposal, bulk, detail, new ExportView(export), this::ask, bench.navigator());
    LedgerView view = new LedgerView(desk, bench.kit());
    view.seek(destination.argument());
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      bulk.close();
      export.close();
      disposal.close();
      form.close();
      model.close();
    });
  }

  // The day that the figures in view are of; before there are any, the day by the clock.
  private LocalDate today() {
    Valuation now = bench.live().valuation().valuation().get();
    return now.scope().isEmpty()
        ? LocalDate.ofInstant(bench.live().health().now(), ZoneOffset.UTC)
        : now.effectiveDate();
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
