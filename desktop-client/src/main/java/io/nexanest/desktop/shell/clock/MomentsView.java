package io.nexanest.desktop.shell.clock;

import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.time.DateTimeException;
import java.time.Instant;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The moments at which the books changed, to look at what was known then; or any other moment. */
final class MomentsView extends VBox {
  private static final String WRONG =
      "A moment is a day and a time of UTC, such as 2024-07-03 16:30.";

  private final ClockViewModel model;
  private final Runnable close;
  private final TextField typed = new TextField();
  private final StringProperty problem = new SimpleStringProperty("");
  private final ListView<Moment> list = new ListView<>();

  MomentsView(ClockViewModel model, Moments moments, Runnable close) {
    this.model = model;
    this.close = close;
    setId("moments");
    getStyleClass().add("dialog-card");
    setMaxSize(460, 460);
    typed.setPromptText("yyyy-mm-dd hh:mm");
    typed.setOnAction(event -> type());
    list.setId("moments-list");
    list.setFixedCellSize(30);
    list.setPrefHeight(300);
    list.setPlaceholder(new EmptyState(
        Icons.CLOCK, "Nothing booked yet", "Each change of the books is listed here."));
    list.setCellFactory(view -> new Row(moments));
    list.setOnMouseClicked(event -> choose());
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        choose();
      }
    });
    Button all = Parts.button("moments-now", "All that is known now", Icons.UNDO, () -> {
      model.knownNow();
      close.run();
    });
    HBox buttons = new HBox(all);
    buttons.getStyleClass().add("dialog-buttons");
    Label explain = Parts.label(
        "Shows the books as they were known at a moment: what was booked or corrected later is"
            + " taken away again.",
        "muted");
    explain.setWrapText(true);
    getChildren()
        .addAll(
            Parts.label("As known when?", "dialog-title"),
            explain,
            new Banner("moments-banner", model.notice()),
            new Field("moments-text", "At a moment, UTC", typed, problem),
            list,
            buttons);
    model.moments().addListener((at, before, now) -> fill());
    fill();
    focusedProperty().addListener((at, before, now) -> {
      if (now) {
        typed.requestFocus();
      }
    });
  }

  private void fill() {
    list.getItems().setAll(model.moments().get());
  }

  private void type() {
    try {
      String text = typed.getText().strip();
      String time = text.length() <= 10 ? text + "T23:59:59" : text.replace(' ', 'T');
      model.known(Instant.parse((time.length() == 16 ? time + ":00" : time) + "Z"));
      close.run();
    } catch (DateTimeException e) {
      problem.set(WRONG);
    }
  }

  private void choose() {
    Moment chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.known(chosen.time());
      close.run();
    }
  }

  private static final class Row extends ListCell<Moment> {
    private final Moments moments;

    private Row(Moments moments) {
      this.moments = moments;
    }

    @Override
    protected void updateItem(@Nullable Moment moment, boolean empty) {
      super.updateItem(moment, empty);
      if (empty || moment == null) {
        setGraphic(null);
        return;
      }
      setGraphic(Parts.row(
          10,
          Icons.CLOCK.node(),
          Parts.label(moments.moment(moment.time())),
          Parts.gap(),
          Parts.label(moment.what(), "subtle", "small")));
    }
  }
}
