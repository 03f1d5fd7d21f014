package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.Person;
import io.nexanest.desktop.gateway.session.Session;
import io.nexanest.kernel.reason.Reason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A session that is lost on demand and taken up again with the password "right". */
public final class DemoSession implements Session {
  public static final Person ADA =
      new Person("users/u1", "Ada Marlowe", "ada@example.com", "adviser");

  private Runnable lost = () -> {};

  /** The server no longer takes it. */
  public void lose() {
    lost.run();
  }

  @Override
  public void onLost(Runnable action) {
    lost = action;
  }

  @Override
  public CompletionStage<Person> signInAgain(Credential credential) {
    return credential.equals(new Credential.Password("ada@example.com", "right"))
        ? CompletableFuture.completedStage(ADA)
        : CompletableFuture.failedStage(GatewayException.of(
            Reason.CREDENTIALS_WRONG, "login or password is wrong; check both"));
  }

  @Override
  public void close() {}
}
