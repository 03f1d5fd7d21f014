package io.nexanest.market.adapter.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.nexanest.market.adapter.spi.history.PacedHttp;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.line.JdkHttpLine;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sent by a request, over TLS and a real socket. */
class PostTest {
  @Test
  void whatIsThereToSendIsPostedAndNothingElseIs() throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(TestCertificate.contexts().server()));
    server.createContext("/", exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      byte[] said = (exchange.getRequestMethod() + " "
              + exchange.getRequestHeaders().getOrDefault("Content-Type", List.of()) + " "
              + exchange.getRequestHeaders().getFirst("Key") + " " + body)
          .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, said.length);
      exchange.getResponseBody().write(said);
      exchange.close();
    });
    server.start();
    try (HttpClient client =
        HttpClient.newBuilder().sslContext(TestCertificate.contexts().client()).build()) {
      int port = server.getAddress().getPort();
      PacedHttp http = PacedHttp.of(
          "p", new JdkHttpLine(client, Hosts.of("localhost:" + port)), Declared.perSecond(10));
      URI uri = URI.create("https://localhost:" + port + "/x");
      Map<String, Secret> headers = Map.of("Key", new Secret("k"));
      assertThat(http.body(new Ask(uri, headers, "t", "", "[\"ü\"]")))
          .isEqualTo("POST [application/json] k [\"ü\"]");
      assertThat(http.body(new Ask(uri, headers, "t", ""))).isEqualTo("GET [] k ");
    } finally {
      server.stop(0);
    }
  }
}
