package io.nexanest.desktop.shell;

import io.nexanest.desktop.ui.part.Parts;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everything that can be done or opened, found by typing a few of its letters. */
final class PaletteView extends VBox {
  private static final int MOST = 40;

  private final List<Command> commands;
  private final TextField typed = new TextField();
  private final ListView<Command> found = new ListView<>();
  private final Runnable close;

  PaletteView(List<Command> commands, Runnable close) {
    this.commands = commands;
    this.close = close;
    setId("palette");
    getStyleClass().add("palette");
    setMaxSize(600, 420);
    typed.setId("palette-text");
    typed.setPromptText("Type a command, a portfolio or a symbol");
    found.setId("palette-list");
    found.setFixedCellSize(30);
    found.setFocusTraversable(false);
    found.setCellFactory(list -> new Row());
    found.setOnMouseClicked(event -> run());
    getChildren().addAll(typed, found);
    typed.textProperty().addListener((at, before, now) -> search(now));
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().addListener((at, before, now) -> {
      if (now) {
        typed.requestFocus();
      }
    });
    search("");
  }

  private void search(String letters) {
    List<Command> best = commands.stream()
        .filter(command -> FuzzyMatch.score(letters, command.title()) >= 0)
        .sorted(Comparator.comparingInt(command -> -FuzzyMatch.score(letters, command.title())))
        .limit(MOST)
        .toList();
    found.getItems().setAll(best);
    found.getSelectionModel().selectFirst();
  }

  private void key(KeyEvent event) {
    int at = found.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.DOWN) {
      found.getSelectionModel().select(Math.min(found.getItems().size() - 1, at + 1));
    } else if (event.getCode() == KeyCode.UP) {
      found.getSelectionModel().select(Math.max(0, at - 1));
    } else if (event.getCode() == KeyCode.ENTER) {
      run();
    } else {
      return;
    }
    found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 6));
    event.consume();
  }

  private void run() {
    Command chosen = found.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      close.run();
      chosen.action().run();
    }
  }

  private static final class Row extends ListCell<Command> {
    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      if (empty || command == null) {
        setGraphic(null);
        return;
      }
      Label hint = Parts.label(command.hint(), "subtle", "small");
      HBox row = new HBox(command.icon().node(), Parts.label(command.title()), Parts.gap(), hint);
      row.getStyleClass().add("palette-row");
      setGraphic(row);
    }
  }
}
