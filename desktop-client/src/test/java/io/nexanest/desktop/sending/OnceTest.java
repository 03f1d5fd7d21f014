package io.nexanest.desktop.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;

class OnceTest {
  private static final GatewayException LOST = GatewayException.of(Reason.DEADLINE_SPENT, "late");
  private static final GatewayException SIGNED_OUT =
      GatewayException.of(Reason.TOKEN_EXPIRED, "signed out");
  private static final GatewayException WRONG = GatewayException.of(Reason.FIELD_INVALID, "wrong");

  private int ids;
  private final Once once = new Once(() -> "id-" + ++ids);

  @Test
  void aWriteThatMayHaveHadItsEffectIsTriedUnderItsId() {
    assertThat(once.of("apply").failed(LOST)).isTrue();
    assertThat(once.of("apply").id()).isEqualTo("id-1");
  }

  @Test
  void aRefusalThatNeverSawTheIdSettlesOnlyAFirstTry() {
    assertThat(once.of("apply").failed(SIGNED_OUT)).isFalse();
    assertThat(once.of("apply").failed(LOST)).isTrue();
    assertThat(once.of("apply").failed(SIGNED_OUT)).isTrue();
    assertThat(once.of("apply").id()).isEqualTo("id-2");
    assertThat(once.of("apply").failed(WRONG)).isFalse();
    assertThat(once.of("apply").id()).isEqualTo("id-3");
  }

  @Test
  void anotherWriteBetweenTwoTriesDoesNotMakeTheFirstForgotten() {
    once.of("apply").failed(LOST);
    once.of("reverse").failed(LOST);
    assertThat(once.of("apply").id()).isEqualTo("id-1");
    assertThat(once.of("reverse").id()).isEqualTo("id-2");
  }

  @Test
  void whatIsAnsweredIsAnotherWriteTheNextTime() {
    Once.Try first = once.of("apply");
    first.settled();
    assertThat(once.of("apply").id()).isEqualTo("id-2");
    first.settled();
    assertThat(once.of("apply").id()).isEqualTo("id-2");
  }

  @Test
  void onlySoManyAreRemembered() {
    for (int i = 0; i <= 64; i++) {
      once.of(i).failed(LOST);
    }
    assertThat(once.of(1).id()).isEqualTo("id-2");
    assertThat(once.of(0).id()).isEqualTo("id-66");
  }
}
