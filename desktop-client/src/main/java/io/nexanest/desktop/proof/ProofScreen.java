package io.nexanest.desktop.proof;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;

/** Figures, proved. */
public final class ProofScreen implements Screen {
  private final Workbench bench;

  public ProofScreen(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String id() {
    return "proof";
  }

  @Override
  public String title() {
    return "Proof";
  }

  @Override
  public Icons icon() {
    return Icons.PROOF;
  }

  @Override
  public Group group() {
    return Group.CHECK;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    ProofViewModel model =
        new ProofViewModel(bench.gateways().proofs(), calls, destination.figure());
    ProofView view = new ProofView(model, bench.kit());
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
    });
  }
}
