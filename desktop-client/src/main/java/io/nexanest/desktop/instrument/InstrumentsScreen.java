package io.nexanest.desktop.instrument;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.own.InstrumentChange;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.part.Icons;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What can be held: the tenant's own instruments, and the market's looked up. */
public final class InstrumentsScreen implements Screen {
  private final Workbench bench;
  private final Consumer<Runnable> debounce;
  private final UnsentFile<InstrumentChange> unsent;

  public InstrumentsScreen(
      Workbench bench, Consumer<Runnable> debounce, UnsentFile<InstrumentChange> unsent) {
    this.bench = bench;
    this.debounce = debounce;
    this.unsent = unsent;
  }

  @Override
  public String id() {
    return "instrument";
  }

  @Override
  public String title() {
    return "Instruments";
  }

  @Override
  public Icons icon() {
    return Icons.INSTRUMENT;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    InstrumentsViewModel model = new InstrumentsViewModel(
        bench.gateways().ownInstruments(),
        calls,
        unsent,
        () -> UUID.randomUUID().toString(),
        bench.live().health().away());
    ReadOnlyObjectWrapper<List<Instrument>> all = new ReadOnlyObjectWrapper<>(List.of());
    InstrumentsView view = new InstrumentsView(model, all, bench.kit(), this::today, debounce);
    calls.when(
        bench.gateways().instruments().all(),
        all::set,
        error -> model.notice().set(Notice.of(error.kind(), error.text())));
    if (destination.argument().isEmpty()) {
      model.load();
    } else {
      model.toPrice(destination.argument(), today());
    }
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
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
}
