package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;

/** Statements. */
public final class ImportScreen implements Screen {
  private final Workbench bench;

  public ImportScreen(Workbench bench) {
    this.bench = bench;
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
        calls,
        () -> UUID.randomUUID().toString());
    ImportView view = new ImportView(model);
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
    });
  }
}
