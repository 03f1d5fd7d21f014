package io.nexanest.platform.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final UUID ANN = new UUID(1, 1);
  private static final UUID BEN = new UUID(2, 2);

  private Instant now = Instant.parse("2001-01-02T00:00:00Z");
  private final Pages pages = new Pages(new byte[32], () -> now);

  private static <T> T as(UUID tenant, Supplier<T> work) {
    try {
      return Caller.as(Principal.system(tenant)).call(work::get);
    } catch (Exception e) {
      throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }

  private static void assertRefused(Reason reason, Supplier<?> work) {
    assertThatThrownBy(() -> as(ANN, work))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.reason()).isEqualTo(reason));
  }

  @Test
  void aResumeTokenIsHonouredForSevenDaysAndThenCalledExpired() {
    String token = as(ANN, () -> pages.token("watch", "17"));
    now = now.plus(Duration.ofDays(7));
    assertThat(as(ANN, () -> pages.resume("watch", token))).contains(new Pages.Resume("17", false));
    now = now.plusSeconds(1);
    assertThat(as(ANN, () -> pages.resume("watch", token))).contains(new Pages.Resume("17", true));
  }

  @Test
  void aPageTokenIsHonouredForADay() {
    String token = as(ANN, () -> pages.token("list", "17 3"));
    now = now.plus(Duration.ofDays(1));
    assertThat(as(ANN, () -> pages.position("list", token))).contains("17 3");
    now = now.plusSeconds(1);
    assertRefused(Reason.PAGE_TOKEN_INVALID, () -> pages.position("list", token));
  }

  @Test
  void aTokenOfAnotherTenantOrQuestionIsNotTaken() {
    String bens = as(BEN, () -> pages.token("watch", "17"));
    String others = as(ANN, () -> pages.token("watch accounts/1", "17"));
    assertRefused(Reason.RESUME_TOKEN_INVALID, () -> pages.resume("watch", bens));
    assertRefused(Reason.RESUME_TOKEN_INVALID, () -> pages.resume("watch", others));
  }

  @Test
  void aTokenThatWasChangedInAnyByteIsNotTaken() {
    byte[] token = Base64.getUrlDecoder().decode(as(ANN, () -> pages.token("watch", "17")));
    for (int i = 0; i < token.length; i++) {
      byte[] forged = token.clone();
      forged[i] ^= 1;
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
      assertRefused(Reason.RESUME_TOKEN_INVALID, () -> pages.resume("watch", text));
    }
  }
}
