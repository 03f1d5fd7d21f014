package io.nexanest.desktop.signin;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.Person;
import io.nexanest.desktop.gateway.session.Session;
import io.nexanest.desktop.ui.feedback.Notice;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The password of a person whose session has ended while they worked. */
public final class AgainViewModel {
  private final Session session;
  private final Person person;
  private final Calls calls;
  private final Runnable done;
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  public AgainViewModel(Session session, Person person, Calls calls, Runnable done) {
    this.session = session;
    this.person = person;
    this.calls = calls;
    this.done = done;
  }

  public String who() {
    return person.displayName() + "  ·  " + person.login();
  }

  public StringProperty password() {
    return password;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  public void signIn() {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    notice.set(Notice.NONE);
    calls.when(
        session.signInAgain(new Credential.Password(person.login(), password.get())),
        same -> {
          busy.set(false);
          password.set("");
          done.run();
        },
        this::failed);
  }

  private void failed(GatewayException error) {
    busy.set(false);
    password.set("");
    notice.set(Notice.warning("Not signed in: " + error.text()));
  }
}
