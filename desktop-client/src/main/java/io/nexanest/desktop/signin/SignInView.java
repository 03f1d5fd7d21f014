package io.nexanest.desktop.signin;

import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The first thing that is seen. */
public final class SignInView extends StackPane {
  public SignInView(SignInViewModel model) {
    setId("sign-in");
    getStyleClass().add("sign-in");
    TextField address = new TextField();
    address.textProperty().bindBidirectional(model.address());
    CheckBox tls = new CheckBox("Encrypted (TLS)");
    tls.setId("sign-in-tls");
    tls.selectedProperty().bindBidirectional(model.tls());
    TextField login = new TextField();
    login.setPromptText("name@example.com");
    login.textProperty().bindBidirectional(model.login());
    PasswordField password = new PasswordField();
    password.textProperty().bindBidirectional(model.password());
    Button enter = Parts.primary("sign-in-enter", "Sign in", Icons.LOCK, model::signIn);
    enter.setDefaultButton(true);
    enter.setMaxWidth(Double.MAX_VALUE);
    enter.disableProperty().bind(model.busy());
    Button probe = Parts.button("sign-in-probe", "Test connection", Icons.REFRESH, model::probe);
    VBox card = new VBox(
        Parts.label("NEXANEST", "brand"),
        Parts.label("Sign in to your workstation", "muted"),
        new Banner("sign-in-banner", model.notice()),
        new Field("sign-in-address", "Server", address, model.addressProblem()),
        Parts.row(10, tls, Parts.gap(), probe),
        new Field("sign-in-login", "Login", login, new SimpleStringProperty("")),
        new Field("sign-in-password", "Password", password, new SimpleStringProperty("")),
        enter);
    card.getStyleClass().add("sign-in-card");
    card.setMaxSize(400, Region.USE_PREF_SIZE);
    getChildren().add(card);
  }
}
