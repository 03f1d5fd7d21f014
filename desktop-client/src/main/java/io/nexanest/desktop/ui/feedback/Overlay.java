package io.nexanest.desktop.ui.feedback;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A layer over the window for one thing at a time: a question, the palette. It stands inside of the
 * scene, so it wears the window's sheets and a test finds it.
 */
public final class Overlay extends StackPane {
  private Node returnTo = this;
  private boolean held;

  public Overlay() {
    setId("overlay");
    getStyleClass().add("scrim");
    setVisible(false);
    setOnMousePressed(event -> {
      if (event.getTarget() == this && !held) {
        hide();
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !held) {
        hide();
        event.consume();
      }
    });
  }

  /** Shows a node that only {@link #release} takes away. */
  public void hold(Region content) {
    show(content, Pos.CENTER);
    held = true;
  }

  /** Takes away what is held. */
  public void release() {
    held = false;
    hide();
  }

  /** Shows a node at a place; the one before goes, unless it is held. */
  public void show(Region content, Pos at) {
    if (held) {
      return;
    }
    Node owner = getScene() == null ? this : getScene().getFocusOwner();
    returnTo = owner == null ? this : owner;
    StackPane.setAlignment(content, at);
    getChildren().setAll(content);
    setVisible(true);
    content.requestFocus();
  }

  public void hide() {
    if (held) {
      return;
    }
    setVisible(false);
    getChildren().clear();
    returnTo.requestFocus();
    returnTo = this;
  }
}
