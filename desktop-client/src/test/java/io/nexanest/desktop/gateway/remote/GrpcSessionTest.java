package io.nexanest.desktop.gateway.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.api.identity.v1.GetUserRequest;
import io.nexanest.api.identity.v1.User;
import io.nexanest.api.identity.v1.UserServiceGrpc;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.Person;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcSessionTest {
  private static final Credential ADA = new Credential.Password("ada@example.com", "right");

  private final Door door = new Door();
  private final GrpcSession session = new GrpcSession(
      door.channel(), door.line(), door.tokens(), door.clock(), GrpcSessionTest::me);
  private int lost;

  @AfterEach
  void close() {
    session.close();
    door.close();
  }

  @Test
  void tokensAreExchangedAMinuteBeforeTheyEnd() {
    signIn();
    door.time().pass(14 * 60_000 - 1);
    assertThat(door.refreshed).isEmpty();
    door.time().pass(2);
    assertThat(door.refreshed).containsExactly("refresh-1");
    assertThat(door.tokens().access()).isEqualTo("access-2");
  }

  @Test
  void aTokenThatEndedBeforeItsTimeIsExchangedAndTheQuestionIsAnsweredAllTheSame() {
    signIn();
    door.expire("access-1");
    assertThat(me(door.line()).toCompletableFuture().join().displayName()).isEqualTo("Ada");
    assertThat(door.refreshed).containsExactly("refresh-1");
    assertThat(lost).isZero();
  }

  @Test
  void aSessionThatIsRevokedIsLostOnceAndTheQuestionIsRefused() {
    signIn();
    door.expire("access-1");
    door.revoke();
    assertThatThrownBy(() -> me(door.line()).toCompletableFuture().join())
        .hasMessageContaining("the token has ended");
    assertThatThrownBy(() -> me(door.line()).toCompletableFuture().join())
        .hasMessageContaining("the token has ended");
    assertThat(lost).isEqualTo(1);
    assertThat(door.refreshed).hasSize(1);
  }

  @Test
  void aServerThatIsAwayLosesNoSession() {
    signIn();
    door.away(true);
    door.time().pass(14 * 60_000 + 1);
    assertThat(lost).isZero();
    door.away(false);
    door.time().pass(5_001);
    assertThat(door.tokens().access()).isEqualTo("access-2");
    assertThat(door.ids).as("one request id until an answer came").hasSize(1);
  }

  @Test
  void theSamePersonTakesALostSessionUpAgain() {
    signIn();
    door.expire("access-1");
    door.revoke();
    assertThatThrownBy(() -> me(door.line()).toCompletableFuture().join()).isNotNull();
    Person again = session.signInAgain(ADA).toCompletableFuture().join();
    assertThat(again.name()).isEqualTo("users/u1");
    assertThat(me(door.line()).toCompletableFuture().join().displayName()).isEqualTo("Ada");
  }

  @Test
  void anotherPersonDoesNotGetTheWindowOfTheFirst() {
    signIn();
    assertThatThrownBy(() -> session
            .signInAgain(new Credential.Password("bob@example.com", "right"))
            .toCompletableFuture()
            .join())
        .hasMessageContaining("this is another person; sign out to change who works here.");
    assertThat(door.tokens().access()).isEqualTo("access-1");
  }

  private void signIn() {
    session.signInAgain(ADA).toCompletableFuture().join();
    session.onLost(() -> lost++);
  }

  private static CompletionStage<Person> me(Line line) {
    return Answers.one(
        Line.quick(UserServiceGrpc.newStub(line.channel()))::getUser,
        GetUserRequest.newBuilder().setName("users/me").build(),
        (User user) -> new Person(user.getName(), user.getDisplayName(), "", ""));
  }
}
