package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import io.nexanest.desktop.ui.table.SavedFile;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;

/** What was imported before: to look at again, to save as it was, or to take back. */
final class PastImportsView {
  private final ImportViewModel model;
  private final Kit kit;
  private final BiConsumer<StatementImport, Runnable> askToUndo;
  private final DataTable<StatementImport> table;
  private final Panel panel;
  private final Subscription past;

  PastImportsView(ImportViewModel model, Kit kit, BiConsumer<StatementImport, Runnable> askToUndo) {
    this.model = model;
    this.kit = kit;
    this.askToUndo = askToUndo;
    table = new DataTable<>(
        "past-imports",
        columns(),
        new EmptyState(
            Icons.FILE, "Nothing imported yet", "Every statement stays here with its file."));
    table.onOpen(model::reopen);
    panel = new Panel(
        "Imported before",
        table.view(),
        Parts.button("past-open", "Rows", Icons.IMPORT, () -> chosen(model::reopen)),
        Parts.button("past-save", "Save the file…", Icons.EXPORT, () -> chosen(this::save)),
        Parts.button("past-undo", "Take back", Icons.UNDO, () -> chosen(this::undo)));
    past = model.past().subscribe(now -> {
      table.rows(now);
      panel.note().setText(now.size() < 2 ? "" : now.size() + " statements");
    });
  }

  Node node() {
    return panel;
  }

  void close() {
    past.unsubscribe();
  }

  private void chosen(Consumer<StatementImport> then) {
    StatementImport chosen = table.view().getSelectionModel().getSelectedItem();
    if (chosen == null) {
      model.notice().set(Notice.warning("Choose a statement in the list first."));
    } else {
      then.accept(chosen);
    }
  }

  private void undo(StatementImport chosen) {
    if (chosen.state() == ImportState.COMMITTED) {
      askToUndo.accept(chosen, () -> model.undo(chosen));
    } else {
      model
          .notice()
          .set(Notice.warning(chosen.fileName() + " has nothing in the books to take back."));
    }
  }

  private void save(StatementImport chosen) {
    model.download(
        chosen,
        bytes -> SavedFile.choose(panel.getScene(), chosen.fileName())
            .ifPresent(file -> SavedFile.write(
                file, bytes, problem -> model.notice().set(Notice.warning(problem)))));
  }

  private List<Column<StatementImport>> columns() {
    return List.of(
        Column.<StatementImport>text("past-file", "File", 190, StatementImport::fileName)
            .styled("grow"),
        Column.text("past-account", "Account", 150, one -> model.accountName(one.account())),
        Column.<StatementImport>text(
                "past-kind", "Format", 132, one -> one.kind().title())
            .styled("soft"),
        Column.<StatementImport>text(
                "past-state", "State", 92, one -> one.state().title())
            .toned(PastImportsView::tone),
        Column.figure(
            "past-booked", "Booked", 70, one -> "" + one.booked(), StatementImport::booked),
        Column.text("past-time", "Uploaded", 150, one -> kit.moments().moment(one.uploaded())));
  }

  private static Tone tone(StatementImport one) {
    return switch (one.state()) {
      case REVIEW -> Tone.WARN;
      case COMMITTED -> Tone.UP;
      case DISCARDED, UNDONE, REPLACED, OTHER -> Tone.STALE;
    };
  }
}
