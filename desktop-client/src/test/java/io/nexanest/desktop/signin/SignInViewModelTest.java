package io.nexanest.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.demo.DemoSession;
import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.ServerAddress;
import io.nexanest.desktop.gateway.session.ServerInfo;
import io.nexanest.desktop.gateway.session.SessionGateway;
import io.nexanest.kernel.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
  private final List<Gateways> signedIn = new ArrayList<>();

  @Test
  void aWrongPasswordIsSaidAndTheFormStaysReady() {
    SignInViewModel model = model(Reason.CREDENTIALS_WRONG, "the login or the password is wrong");
    model.password().set("wrong");
    model.signIn();
    assertThat(model.notice().get().text())
        .isEqualTo("Not signed in at 127.0.0.1:7443: the login or the password is wrong");
    assertThat(model.busy().get()).isFalse();
    assertThat(model.login().get()).isEqualTo("ada@example.com");
    model.password().set("right");
    model.signIn();
    assertThat(signedIn).hasSize(1);
    assertThat(model.password().get()).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    SignInViewModel model = model(Reason.PEER_UNREACHABLE, "the server can not be reached.");
    model.password().set("wrong");
    model.signIn();
    assertThat(model.notice().get().text())
        .isEqualTo("Not signed in at 127.0.0.1:7443: the server can not be reached.");
  }

  @Test
  void anAddressThatIsNoneIsSaidAtTheField() {
    SignInViewModel model = model(Reason.BUG, "");
    model.address().set("localhost");
    model.signIn();
    assertThat(model.addressProblem().get())
        .isEqualTo("an address is host:port, such as 127.0.0.1:7443");
  }

  @Test
  void theSamePersonGoesOnAfterTheSessionEndedAndAWrongPasswordIsSaid() {
    List<String> done = new ArrayList<>();
    AgainViewModel again = new AgainViewModel(
        new DemoSession(), DemoSession.ADA, new Calls(Runnable::run), () -> done.add("done"));
    again.password().set("wrong");
    again.signIn();
    assertThat(again.notice().get().text())
        .isEqualTo("Not signed in: login or password is wrong; check both");
    assertThat(done).isEmpty();
    again.password().set("right");
    again.signIn();
    assertThat(done).containsExactly("done");
    assertThat(again.password().get()).isEmpty();
  }

  private SignInViewModel model(Reason reason, String text) {
    return new SignInViewModel(
        new Door(GatewayException.of(reason, text)),
        new Calls(Runnable::run),
        ServerAddress.LOCAL,
        "ada@example.com",
        signedIn::add);
  }

  /** Opens for the password "right". */
  private record Door(GatewayException refusal) implements SessionGateway {
    @Override
    public CompletionStage<ServerInfo> info(ServerAddress address) {
      return CompletableFuture.failedStage(refusal);
    }

    @Override
    public CompletionStage<Gateways> signIn(ServerAddress address, Credential credential) {
      return credential.equals(new Credential.Password("ada@example.com", "right"))
          ? CompletableFuture.completedStage(new DemoWorld().gateways())
          : CompletableFuture.failedStage(refusal);
    }
  }
}
