package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Account, format and file. */
final class ChooseFileView implements Subscription {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final ImportViewModel model;
  private final VBox root = new VBox(4);
  private final StackPane account = new StackPane();
  private final Subscription accounts;

  ChooseFileView(ImportViewModel model) {
    this.model = model;
    Panel file = new Panel("1  Statement", drop());
    Panel mapping = new Panel("2  Format and columns", mapping());
    mapping.note().setText("leave empty what the server should find out from the file");
    VBox.setVgrow(mapping, Priority.ALWAYS);
    root.getChildren().addAll(file, mapping);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
    accounts = model.accounts().subscribe(this::show)::unsubscribe;
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    accounts.close();
  }

  private Node drop() {
    Label hint = Parts.label(
        "or drop or paste it here, up to 20 MiB. Nothing is booked before you have seen every row.",
        "muted");
    hint.setId("import-hint");
    VBox box = new VBox(12);
    box.setId("import-drop");
    box.setPadding(new Insets(14));
    box.getChildren()
        .addAll(
            account,
            Parts.row(
                10,
                Parts.primary("import-choose", "Choose a file…", Icons.FILE, this::choose),
                hint));
    // What is pasted goes to what has the focus, and a box has none by itself.
    box.setFocusTraversable(true);
    box.setAccessibleText("Drop or paste a statement here");
    box.setOnMouseClicked(event -> box.requestFocus());
    box.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
    });
    box.setOnDragDropped(
        event -> event.getDragboard().getFiles().stream().findFirst().ifPresent(this::read));
    return box;
  }

  private void show(List<Account> now) {
    Field field = new Field(
        "import-account",
        "Account that the statement is of",
        Choice.of(
            now,
            Account::name,
            one -> one.displayName() + "  ·  " + one.institution() + "  ·  " + one.currency(),
            model.format().account()),
        new SimpleStringProperty(""));
    field.setMaxWidth(520);
    account.getChildren().setAll(field);
    StackPane.setAlignment(field, javafx.geometry.Pos.CENTER_LEFT);
  }

  private Node mapping() {
    GridPane grid = new GridPane();
    grid.setHgap(14);
    grid.setVgap(9);
    grid.setPadding(new Insets(14));
    FormatViewModel format = model.format();
    text(grid, 0, "Account in the file", "if it has several", format.sourceAccount());
    text(grid, 1, "Encoding", "UTF-8", format.encoding());
    text(grid, 2, "Delimiter", ";", format.delimiter());
    text(grid, 3, "Decimal mark", ".", format.decimalMark());
    text(grid, 4, "Date pattern", "yyyy-MM-dd", format.datePattern());
    int at = 5;
    for (String column : FormatViewModel.COLUMNS) {
      text(grid, at++, "Header of " + column.replace('_', ' '), column, format.header(column));
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static void text(
      GridPane grid, int at, String title, String prompt, StringProperty value) {
    TextField control = new TextField();
    control.setPromptText(prompt);
    control.textProperty().bindBidirectional(value);
    Field field = new Field(
        "import-" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
        title,
        control,
        new SimpleStringProperty(""));
    field.setPrefWidth(230);
    grid.add(field, at % 3, at / 3);
  }

  // Before a text field of the mapping takes the key; that is left text.
  private void paste(KeyEvent key) {
    List<File> files = PASTE.match(key) ? Clipboard.getSystemClipboard().getFiles() : List.of();
    if (!files.isEmpty()) {
      key.consume();
      read(files.getFirst());
    }
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Statement");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                "Statements",
                "*.csv",
                "*.txt",
                "*.tsv",
                "*.ofx",
                "*.qfx",
                "*.xml",
                "*.json",
                "*.qif",
                "*.sta",
                "*.mt940",
                "*.940"),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      read(file);
    }
  }

  private void read(File file) {
    try {
      model.upload(file.getName(), Files.readAllBytes(file.toPath()));
    } catch (IOException e) {
      model.notice().set(Notice.warning(file.getName() + " could not be read: " + e.getMessage()));
    }
  }
}
