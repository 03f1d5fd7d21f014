package io.nexanest.desktop.signin;

import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.ServerAddress;
import io.nexanest.desktop.gateway.session.ServerInfo;
import io.nexanest.desktop.gateway.session.SessionGateway;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Server, login, password, and what came of them. */
public final class SignInViewModel {
  private final SessionGateway gateway;
  private final Calls calls;
  private final Consumer<Gateways> signedIn;
  private final StringProperty address;
  private final BooleanProperty tls;
  private final StringProperty login;
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty addressProblem = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  public SignInViewModel(
      SessionGateway gateway,
      Calls calls,
      ServerAddress first,
      String firstLogin,
      Consumer<Gateways> signedIn) {
    this.gateway = gateway;
    this.calls = calls;
    this.signedIn = signedIn;
    address = new SimpleStringProperty(first.text());
    tls = new SimpleBooleanProperty(first.tls());
    login = new SimpleStringProperty(firstLogin);
  }

  public StringProperty address() {
    return address;
  }

  public BooleanProperty tls() {
    return tls;
  }

  public StringProperty login() {
    return login;
  }

  public StringProperty password() {
    return password;
  }

  public StringProperty addressProblem() {
    return addressProblem;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Asks the server who it is. */
  public void probe() {
    withAddress(where -> calls.when(
        gateway.info(where), this::found, error -> failed("No answer from ", where, error)));
  }

  public void signIn() {
    signIn(new Credential.Password(login.get().strip(), password.get()));
  }

  /** Signs in with whatever proves who the person is. */
  public void signIn(Credential credential) {
    if (busy.get()) {
      return;
    }
    withAddress(where -> {
      busy.set(true);
      notice.set(Notice.NONE);
      calls.when(
          gateway.signIn(where, credential),
          answer -> {
            busy.set(false);
            password.set("");
            signedIn.accept(answer);
          },
          error -> {
            busy.set(false);
            failed("Not signed in at ", where, error);
          });
    });
  }

  private void withAddress(Consumer<ServerAddress> action) {
    try {
      ServerAddress where = ServerAddress.parse(address.get(), tls.get());
      addressProblem.set("");
      action.accept(where);
    } catch (IllegalArgumentException e) {
      addressProblem.set(String.valueOf(e.getMessage()));
    }
  }

  private void found(ServerInfo info) {
    String text = "Server " + info.version() + " answers.";
    notice.set(new Notice(
        Notice.Level.INFO, info.simulated() ? text + " Its market data is simulated." : text));
  }

  private void failed(String start, ServerAddress where, GatewayException error) {
    notice.set(Notice.warning(start + where.text() + ": " + error.text()));
  }
}
