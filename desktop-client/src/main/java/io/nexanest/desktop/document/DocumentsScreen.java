package io.nexanest.desktop.document;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.document.Rereading;
import io.nexanest.desktop.shell.Asking;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;

/** Kept files. */
public final class DocumentsScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;

  public DocumentsScreen(Workbench bench, Asking asking) {
    this.bench = bench;
    this.asking = asking;
  }

  @Override
  public String id() {
    return "document";
  }

  @Override
  public String title() {
    return "Documents";
  }

  @Override
  public Icons icon() {
    return Icons.DOCUMENTS;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    DocumentsViewModel model =
        new DocumentsViewModel(bench.gateways(), calls, () -> UUID.randomUUID().toString());
    DocumentsView view = new DocumentsView(model, bench.kit(), bench.navigator(), this::ask);
    model.seek(destination.argument());
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
    });
  }

  private void ask(Rereading seen, Runnable yes) {
    asking.ask(
        "Book what the file says now?",
        seen.acceptable()
            + " differences are booked, all or none. What they change or take back stays on record"
            + " beside it; what somebody has corrected stays as it is.",
        "Book",
        yes);
  }
}
