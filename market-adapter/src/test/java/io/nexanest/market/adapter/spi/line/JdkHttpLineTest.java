package io.nexanest.market.adapter.spi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JdkHttpLineTest {
  @Test
  void aHostThatIsNotListedIsRefusedBeforeAByteIsSent() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CompletableFuture<String> asked = new CompletableFuture<>();
    server.createContext("/", exchange -> asked.complete("asked"));
    server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      JdkHttpLine line = new JdkHttpLine(client, Hosts.of("api.example.com:443"));
      CompletableFuture<Answer> answer = new CompletableFuture<>();
      URI uri = URI.create("https://localhost:" + server.getAddress().getPort() + "/latest");
      line.ask(new Ask(uri, Map.of("Key", new Secret("canary")), "t", "A"), answer::complete);
      assertThat(answer.get(10, TimeUnit.SECONDS).toString())
          .contains("is none of this provider's, [api.example.com:443]")
          .doesNotContain("canary");
      assertThat(asked).isNotDone();
    } finally {
      server.stop(0);
    }
  }
}
