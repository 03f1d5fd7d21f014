package io.nexanest.desktop.document;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.document.Rereading;
import io.nexanest.desktop.gateway.document.StoredDocument;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.DataTable;
import io.nexanest.desktop.ui.table.SavedFile;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The files above; below, the rows of the chosen one, or how it is read now. */
final class DocumentsView implements Subscription {
  private final DocumentsViewModel model;
  private final Navigator navigator;
  private final DataTable<StoredDocument> table;
  private final DataTable<ImportRow> rows;
  private final DifferencesView differences;
  private final Panel files;
  private final Panel booked;
  private final StackPane below = new StackPane();
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();

  DocumentsView(
      DocumentsViewModel model,
      Kit kit,
      Navigator navigator,
      BiConsumer<Rereading, Runnable> askToAccept) {
    this.model = model;
    this.navigator = navigator;
    table = new DataTable<>(
        "documents",
        DocumentColumns.files(model, kit),
        new EmptyState(
            Icons.DOCUMENTS,
            "No files yet",
            "Every statement that is imported is kept here, byte for byte."));
    table.onSelect(one -> model.choose(Optional.of(one)));
    rows = new DataTable<>(
        "document-rows",
        DocumentColumns.rows(),
        new EmptyState(Icons.FILE, "No rows", "Choose a file above to see what became of it."));
    rows.onOpen(this::open);
    differences = new DifferencesView(model, navigator, askToAccept);
    files = new Panel(
        "Documents",
        table.view(),
        Parts.button("document-read", "Read again", Icons.REFRESH, model::readAgain),
        Parts.button("document-save", "Save the file…", Icons.EXPORT, this::save));
    booked = new Panel("Rows", rows.view());
    SplitPane split = new SplitPane(files, below);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.5);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("document-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("document-banner", model.notice()), split);
    lifetime.add(model.documents().subscribe(this::show)::unsubscribe);
    lifetime.add(model.answered().subscribe(known -> table.answered(known))::unsubscribe);
    lifetime.add(model.chosen().subscribe(this::chosen)::unsubscribe);
    lifetime.add(model.rows().subscribe(now -> rows.rows(now))::unsubscribe);
    lifetime.add(model.rereading().subscribe(this::reread)::unsubscribe);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show(List<StoredDocument> now) {
    table.rows(now);
    files.note().setText(now.size() < 2 ? "" : now.size() + " files");
  }

  private void chosen(Optional<StoredDocument> now) {
    booked.title().setText(now.map(one -> "Rows of " + one.fileName()).orElse("Rows"));
    booked
        .note()
        .setText(now.filter(one -> !one.importName().isEmpty())
            .map(one -> one.booked() + " of " + one.rows() + " booked")
            .orElse(""));
    now.ifPresent(one -> {
      if (!one.equals(table.view().getSelectionModel().getSelectedItem())) {
        table.view().getSelectionModel().select(one);
      }
    });
  }

  private void reread(Optional<Rereading> now) {
    now.ifPresent(differences::show);
    below
        .getChildren()
        .setAll(now.filter(read -> read.differing() > 0).isPresent() ? differences.node() : booked);
  }

  private void open(ImportRow row) {
    if (!row.bookedTransaction().isEmpty()) {
      navigator.open(Destination.transaction(row.bookedTransaction()));
    }
  }

  private void save() {
    model.download((document, bytes) -> SavedFile.choose(root.getScene(), document.fileName())
        .ifPresent(file ->
            SavedFile.write(file, bytes, problem -> model.notice().set(Notice.warning(problem)))));
  }
}
