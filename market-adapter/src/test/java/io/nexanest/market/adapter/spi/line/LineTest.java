package io.nexanest.market.adapter.spi.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.spi.ProviderSettings;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
  @ParameterizedTest
  @CsvSource({
    "wss://ws.example.com/v2, ''",
    "https://WS.example.com:443/x?y=z, ''",
    "ws://ws.example.com/, address 'ws://ws.example.com/' must begin with wss: or https:",
    "https://ws.example.com:8443/, 'host ''ws.example.com:8443'' is none of this provider''s,"
        + " [ws.example.com:443]'",
    "https://169.254.169.254/, 'host ''169.254.169.254:443'' is none of this provider''s,"
        + " [ws.example.com:443]'",
    "https://a:b@ws.example.com/, address 'https://ws.example.com/' must be a plain host",
  })
  void onlyListedHostsAreSpokenTo(String uri, String refusal) {
    assertThat(Hosts.of("ws.example.com:443").refusal(URI.create(uri))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ws.example.com", "WS.example.com:443", "ws.example.com:443/v2", ""})
  void aHostThatNothingWouldMatchIsRefused(String host) {
    assertThatThrownBy(() -> Hosts.of(host))
        .hasMessage(
            "host '" + host + "' must be small letters with a port, such as api.example.org:443");
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary\n", "canary\r\nX-Evil: 1", "canäry"})
  void aSecretThatNoHeaderCanCarryIsRefusedWithoutShowing(String value) {
    ProviderSettings settings =
        new ProviderSettings(Map.of("key", value), path -> InputStream.nullInputStream());
    assertThatThrownBy(() -> settings.secret("key"))
        .hasMessage(
            "setting 'key' must be letters, digits and signs of ASCII, without line" + " breaks");
  }

  @Test
  void aClientThatFollowsRedirectsOpensNoLine() {
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      assertThatThrownBy(() -> new JdkWebSocketLine(client, Hosts.of("ws.example.com:443")))
          .hasMessage("the client must not follow redirects");
    }
  }

  @Test
  void aReasonWithALongFrameInItIsCutShort() {
    assertThat(Failure.of("x".repeat(10_000)).reason()).isEqualTo("x".repeat(400) + "…");
  }

  @Test
  void secretsDoNotShow() {
    Secret secret = new Secret("canary");
    Ask ask = new Ask(URI.create("https://x.example/"), Map.of("Key", secret), "trades", "A");
    assertThat(secret + " " + ask + Frame.confidential("{\"key\":\"canary\"}"))
        .doesNotContain("canary");
    assertThat(secret.reveal()).isEqualTo("canary");
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120000000000",
    "'', -1",
    "soon, -1",
    "'Wed, 21 Oct 2015 07:28:00 GMT', 61000000000",
    "'Wed, 21 Oct 2015 07:00:00 GMT', 0",
    "999999999, 259200000000000"
  })
  void retryAfterIsSecondsOrADate(String header, long nanos) {
    Failure failure = Failure.ofStatus(429, header, Instant.parse("2015-10-21T07:27:00Z"));
    assertThat(failure.retryAfterNanos()).isEqualTo(nanos);
    assertThat(failure.tooMany()).isTrue();
    assertThat(failure.beyondRetry()).isFalse();
  }
}
