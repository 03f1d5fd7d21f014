package io.nexanest.market.adapter.spi.history;

import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.line.JdkHttpLine;
import io.nexanest.market.adapter.spi.time.RateLimit;
import java.net.http.HttpClient;

/**
 * A client of the JDK with the requests that it carries; closing frees it.
 *
 * @param http what asks
 * @param close frees the client
 */
public record HistoryLine(PacedHttp http, Runnable close) {

  /** Requests to listed hosts only, within a limit. */
  public static HistoryLine open(String provider, Hosts hosts, RateLimit.Declared limit) {
    HttpClient client = JdkHttpLine.client();
    PacedHttp http = PacedHttp.of(provider, new JdkHttpLine(client, hosts), limit);
    return new HistoryLine(http, client::shutdownNow);
  }
}
