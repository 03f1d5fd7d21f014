package io.nexanest.desktop.signin;

import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Over the window, until the person has signed in again or left. */
public final class AgainView extends VBox {
  private final PasswordField password = new PasswordField();

  public AgainView(AgainViewModel model, Runnable signOut) {
    setId("sign-in-again");
    getStyleClass().add("dialog-card");
    setMaxSize(400, Region.USE_PREF_SIZE);
    password.textProperty().bindBidirectional(model.password());
    Button enter = Parts.primary("again-enter", "Go on", Icons.LOCK, model::signIn);
    enter.setDefaultButton(true);
    enter.disableProperty().bind(model.busy());
    Button leave = Parts.button("again-leave", "Sign out", Icons.SIGN_OUT, signOut);
    Label explain = Parts.label(
        "Your session has ended. What you have typed is kept; sign in to go on with it.", "muted");
    explain.setWrapText(true);
    getChildren()
        .addAll(
            Parts.label("Sign in again", "dialog-title"),
            explain,
            new Banner("again-banner", model.notice()),
            Parts.label(model.who(), "strong"),
            new Field("again-password", "Password", password, new SimpleStringProperty("")),
            Parts.row(8, Parts.gap(), leave, enter));
  }

  @Override
  public void requestFocus() {
    password.requestFocus();
  }
}
