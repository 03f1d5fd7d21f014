package io.nexanest.desktop.exporting;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.exporting.ExportFormat;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** A bar with what to export and as what; it is there when it is asked for. */
public final class ExportView implements Subscription {
  private final ExportViewModel model;
  private final Function<String, Optional<Path>> chooser;
  private final VBox root = new VBox(6);
  private final Subscriptions lifetime = new Subscriptions();

  public ExportView(ExportViewModel model) {
    this(model, Optional.empty());
  }

  /** With another way to choose a file than the system's window, given the name suggested. */
  ExportView(ExportViewModel model, Function<String, Optional<Path>> chooser) {
    this(model, Optional.of(chooser));
  }

  private ExportView(ExportViewModel model, Optional<Function<String, Optional<Path>>> chooser) {
    this.model = model;
    this.chooser = chooser.orElse(this::ask);
    root.setId("export-bar");
    root.setPadding(new Insets(8, 14, 8, 14));
    root.getChildren().addAll(bar(), new Banner("export-banner", model.notice()));
    show(false);
  }

  public Node node() {
    return root;
  }

  ExportViewModel model() {
    return model;
  }

  /** There if it was not, gone if it was; what is being written goes on. */
  public void toggle() {
    show(!root.isVisible());
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show(boolean now) {
    root.setVisible(now);
    root.setManaged(now);
  }

  private HBox bar() {
    ComboBox<ExportFormat> format = Choice.of(
        List.of(ExportFormat.values()), ExportFormat::name, ExportFormat::title, model.format());
    format.setId("export-format");
    format.setAccessibleText("Format");
    ComboBox<String> scope =
        Choice.of(ExportViewModel.SCOPES, name -> name, name -> name, model.scope());
    scope.setId("export-scope");
    scope.setAccessibleText("What to export");
    Button start =
        Parts.primary("export-start", "Choose a file and write…", Icons.EXPORT, this::start);
    Button cancel = Parts.button("export-cancel", "Cancel", Icons.UNDO, model::cancel);
    Label progress = Parts.label("", "muted");
    progress.setId("export-progress");
    lifetime.add(model.progress().subscribe(progress::setText)::unsubscribe);
    lifetime.add(model.running().subscribe(now -> {
      start.setDisable(now);
      cancel.setDisable(!now);
      format.setDisable(now);
      scope.setDisable(now);
    })::unsubscribe);
    HBox bar = Parts.row(
        10,
        Parts.label("Export", "muted"),
        scope,
        Parts.label("as", "muted"),
        format,
        start,
        cancel,
        progress);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void start() {
    chooser.apply(model.suggested()).ifPresent(model::start);
  }

  private Optional<Path> ask(String suggested) {
    FileChooser window = new FileChooser();
    window.setTitle("Export the books");
    window.setInitialFileName(suggested);
    return Optional.ofNullable(window.showSaveDialog(root.getScene().getWindow()))
        .map(File::toPath);
  }
}
