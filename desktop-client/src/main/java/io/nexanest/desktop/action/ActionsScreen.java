package io.nexanest.desktop.action;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.shell.Asking;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.OpenScreen;
import io.nexanest.desktop.shell.Screen;
import io.nexanest.desktop.shell.Workbench;
import io.nexanest.desktop.ui.part.Icons;
import java.util.UUID;

/** What companies announce, and its way into the books. */
public final class ActionsScreen implements Screen {
  private final Workbench bench;
  private final Asking asking;

  public ActionsScreen(Workbench bench, Asking asking) {
    this.bench = bench;
    this.asking = asking;
  }

  @Override
  public String id() {
    return "action";
  }

  @Override
  public String title() {
    return "Actions";
  }

  @Override
  public Icons icon() {
    return Icons.ACTIONS;
  }

  @Override
  public OpenScreen open(Destination destination) {
    Calls calls = bench.calls().forScreen();
    ActionsViewModel model = new ActionsViewModel(
        bench.gateways(),
        bench.live().valuation(),
        calls,
        () -> UUID.randomUUID().toString());
    ActionsView view =
        new ActionsView(model, bench.kit(), () -> askApply(model), () -> askReverse(model));
    return new OpenScreen(view.node(), model::load, () -> {
      calls.close();
      view.close();
      model.close();
    });
  }

  private void askApply(ActionsViewModel model) {
    long accounts = model.due().get().stream()
        .filter(one -> !one.booked())
        .map(one -> one.account())
        .distinct()
        .count();
    asking.ask(
        "Book it in " + accounts + (accounts == 1 ? " account?" : " accounts?"),
        "It is booked in all of them as the table shows, or in none. It can be taken back as a"
            + " whole.",
        "Apply",
        model::apply);
  }

  private void askReverse(ActionsViewModel model) {
    asking.ask(
        "Take it back?",
        "Everything that is booked of it is reversed; the ledger keeps both. It can be applied"
            + " again.",
        "Take back",
        model::reverse);
  }
}
