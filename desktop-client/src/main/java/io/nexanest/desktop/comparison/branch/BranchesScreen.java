package io.nexanest.desktop.comparison.branch;

import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchAct;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Asking;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.shell.branch.BranchViewModel;
import io.nexanest.desktop.ui.part.Icons;

/** The branches. */
public final class BranchesScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;
  private final BranchViewModel branches;

  public BranchesScreen(Workbench bench, Asking asking, BranchViewModel branches) {
    this.bench = bench;
    this.asking = asking;
    this.branches = branches;
  }

  @Override
  public String id() {
    return "branches";
  }

  @Override
  public String title() {
    return "Branches";
  }

  @Override
  public Icons icon() {
    return Icons.BRANCH;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    BranchesViewModel model =
        new BranchesViewModel(bench.gateways(), bench.live().valuation(), branches, calls);
    BranchesView view = new BranchesView(model, bench.kit(), bench.navigator(), this::ask);
    model.load();
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }

  private void ask(Branch branch, BranchAct act) {
    switch (act) {
      case ACCEPT ->
        asking.ask(
            "Accept " + branch.displayName() + "?",
            "All its transactions are booked in the books, or none is. What it assumes is not"
                + " booked.",
            "Accept",
            () -> branches.accept(branch));
      case DISCARD ->
        asking.ask(
            "Discard " + branch.displayName() + "?",
            "It takes nothing more and leaves the books as they are. It can still be read.",
            "Discard",
            () -> branches.discard(branch));
      case CREATE, RENAME, ASSUME -> throw new IllegalArgumentException("not asked: " + act);
    }
  }
}
