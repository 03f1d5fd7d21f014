package io.nexanest.market.adapter.spi.line;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;

/** The JDK's WebSocket, to listed hosts only. */
public final class JdkWebSocketLine implements WebSocketLine {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private final HttpClient client;
  private final Hosts hosts;

  public JdkWebSocketLine(HttpClient client, Hosts hosts) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("the client must not follow redirects");
    }
    this.client = client;
    this.hosts = hosts;
  }

  @Override
  public void open(URI uri, Ears ears) {
    String refusal = hosts.refusal(uri);
    if (!refusal.isEmpty()) {
      ears.failed(Failure.of(refusal));
      return;
    }
    var _ = client
        .newWebSocketBuilder()
        .connectTimeout(TIMEOUT)
        .buildAsync(uri, new JdkSocket(ears))
        .whenComplete((socket, failure) -> {
          if (failure != null) {
            ears.failed(meaning(failure));
          }
        });
  }

  private static Failure meaning(Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
    if (cause instanceof WebSocketHandshakeException shake && shake.getResponse() != null) {
      return Failure.ofStatus(
          shake.getResponse().statusCode(),
          shake.getResponse().headers().firstValue("Retry-After").orElse(""),
          Instant.now());
    }
    return Failure.of(
        "it does not open: " + cause.getClass().getSimpleName() + " " + cause.getMessage());
  }
}
