package io.nexanest.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.identity.user.UserRow;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final UUID TENANT = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID SESSION = UUID.fromString("00000000-0000-7000-8000-00000000000c");
  private static final UserRow ANN = new UserRow(
      TENANT,
      UUID.fromString("00000000-0000-7000-8000-00000000000b"),
      "ann@example.org",
      "Ann",
      "viewer",
      Optional.empty(),
      NOW);

  @Test
  void aTokenTellsWhoItIsOf() {
    var principal = tokens("a", NOW).read(token("a")).orElseThrow();
    assertThat(principal.tenant()).isEqualTo(TENANT);
    assertThat(principal.credential()).isEqualTo("sessions/" + SESSION);
    assertThat(principal.permissions())
        .containsExactlyInAnyOrder("session.own", "portfolio.read", "market.read");
  }

  @Test
  void aTokenThatHasEndedIsRefused() {
    assertThatThrownBy(() -> tokens("a", NOW.plusSeconds(900)).read(token("a")))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.reason()).isEqualTo(Reason.TOKEN_EXPIRED));
  }

  @Test
  void aTokenSignedWithAnotherSecretIsNotOurs() {
    assertThat(tokens("a", NOW).read(token("b"))).isEmpty();
  }

  @Test
  void aTokenThatSaysItNeedsNoSignatureIsNotOurs() {
    String[] parts = token("a").split("\\.");
    String header = base64("{\"alg\":\"none\"}");
    assertThat(tokens("a", NOW).read(header + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens("a", NOW).read(header + "." + parts[1] + "." + parts[2])).isEmpty();
  }

  @Test
  void aTokenWithOneChangedLetterIsNotOurs() {
    String token = token("a");
    int middle = token.indexOf('.') + 10;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    String changed = token.substring(0, middle) + other + token.substring(middle + 1);
    assertThat(tokens("a", NOW).read(changed)).isEmpty();
  }

  private static String token(String secret) {
    return tokens(secret, NOW).issue(ANN, SESSION, NOW.plusSeconds(900));
  }

  private static AccessTokens tokens(String secret, Instant now) {
    return new AccessTokens(
        secret.repeat(32).getBytes(StandardCharsets.UTF_8), InstantSource.fixed(now));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
