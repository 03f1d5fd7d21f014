package io.nexanest.market.adapter.spi.line;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The JDK's client: no redirects, no encodings, bounded in time and length. */
public final class JdkHttpLine implements HttpLine {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private final HttpClient client;
  private final Hosts hosts;

  public JdkHttpLine(HttpClient client, Hosts hosts) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("the client must not follow redirects");
    }
    this.client = client;
    this.hosts = hosts;
  }

  /** A client as it must be. */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(TIMEOUT)
        .build();
  }

  @Override
  public void ask(Ask ask, Consumer<Answer> answer) {
    String refusal = hosts.refusal(ask.uri());
    if (!refusal.isEmpty()) {
      answer.accept(new Answer.Refused(Failure.of(refusal)));
      return;
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ask.uri()).timeout(TIMEOUT).header("Accept", "application/json");
    ask.headers().forEach((name, secret) -> request.header(name, secret.reveal()));
    if (!ask.json().isEmpty()) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(ask.json()));
    }
    CompletableFuture<HttpResponse<byte[]>> sending =
        client.sendAsync(request.build(), _ -> new BoundedBody(LONGEST_BODY));
    var _ = sending
        .copy()
        .orTimeout(TIMEOUT.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
        .handle((response, failure) -> {
          // Of no use any more, though a body may still drip in.
          sending.cancel(true);
          answer.accept(response == null ? broken(failure) : read(response));
          return null;
        });
  }

  private static Answer read(HttpResponse<byte[]> response) {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (response.statusCode() != 200) {
      return new Answer.Refused(Failure.ofStatus(
          response.statusCode(),
          response.headers().firstValue("Retry-After").orElse(""),
          Instant.now()));
    }
    // None was asked for, and a small packed body can unpack to a very large one.
    if (!encoding.equals("identity")) {
      return new Answer.Refused(
          Failure.of("the body is packed by '" + encoding + "', which was not asked for"));
    }
    return new Answer.Body(new String(response.body(), StandardCharsets.UTF_8));
  }

  private static Answer broken(Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
    return new Answer.Refused(
        Failure.of("no answer: " + cause.getClass().getSimpleName() + " " + cause.getMessage()));
  }
}
