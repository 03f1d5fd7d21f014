package io.nexanest.desktop.document;

import io.nexanest.desktop.gateway.document.Difference;
import io.nexanest.desktop.gateway.document.Rereading;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** What a file says now beside what is booked of it, before that is booked. */
final class DifferencesView {
  private final DataTable<Difference> table;
  private final Button accept;
  private final Panel panel;

  DifferencesView(
      DocumentsViewModel model, Navigator navigator, BiConsumer<Rereading, Runnable> askToAccept) {
    table = new DataTable<>(
        "document-differences",
        DocumentColumns.differences(),
        new EmptyState(Icons.DIFFERENCE, "No differences", ""));
    table.onOpen(one -> {
      if (!one.transaction().isEmpty()) {
        navigator.open(Destination.transaction(one.transaction()));
      }
    });
    accept = Parts.primary(
        "document-accept",
        "Book",
        Icons.DONE,
        () -> model.rereading().get().ifPresent(seen -> askToAccept.accept(seen, model::accept)));
    panel = new Panel(
        "Read again",
        table.view(),
        Parts.button("document-leave", "Back to the rows", Icons.BACK, model::leave),
        accept);
  }

  Node node() {
    return panel;
  }

  void show(Rereading now) {
    table.rows(now.differences());
    panel
        .title()
        .setText("Read again by version %d, booked by version %d"
            .formatted(now.parserVersion(), now.bookedVersion()));
    panel
        .note()
        .setText("%d rows say what is booked, %d do not".formatted(now.same(), now.differing()));
    accept.setText(
        "Book " + now.acceptable() + (now.acceptable() == 1 ? " difference" : " differences"));
    accept.setDisable(now.acceptable() == 0);
  }
}
