package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.taxonomy.TaxonomyChange;
import io.nexanest.desktop.sending.UnsentFile;
import io.nexanest.desktop.shell.Asking;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;

/** The books by people's own classes. */
public final class TaxonomyScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;
  private final UnsentFile<TaxonomyChange> unsent;

  public TaxonomyScreen(Workbench bench, Asking asking, UnsentFile<TaxonomyChange> unsent) {
    this.bench = bench;
    this.asking = asking;
    this.unsent = unsent;
  }

  @Override
  public String id() {
    return "taxonomy";
  }

  @Override
  public String title() {
    return "Classes";
  }

  @Override
  public Icons icon() {
    return Icons.TAXONOMY;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    TaxonomyViewModel model = new TaxonomyViewModel(
        bench.gateways().taxonomies(),
        bench.live().valuation(),
        calls,
        unsent,
        () -> UUID.randomUUID().toString(),
        bench.live().health().away());
    TaxonomyView view = new TaxonomyView(
        model,
        bench.kit(),
        (figure, line) -> bench.navigator().open(Destination.proof(model.figure(figure, line))),
        () -> asking.ask(
            "Delete this taxonomy?",
            "It goes out of sight with all that is assigned in it. The books stay as they are.",
            "Delete",
            model.changes()::delete));
    calls.when(
        bench.gateways().books().books(),
        books -> model.assigning().know(books.accounts()),
        model::failed);
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }
}
