package io.nexanest.market.adapter.massive;

import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Hosts;
import java.net.URI;
import java.util.Optional;

/** What all its answers have in common: a status, results, and where they go on. */
final class MassivePages {
  private MassivePages() {}

  /** Reads an answer. Throws IllegalArgumentException with what it says instead of results. */
  static Json read(String body) {
    Json answer = Json.read(body);
    String status = answer.at("status").text();
    if (!status.equals("OK") && !status.equals("DELAYED")) {
      String said = answer.at("error").text() + answer.at("message").text();
      throw new IllegalArgumentException("status '" + status + "': " + said);
    }
    return answer;
  }

  /**
   * The next page, asked for with the same key, which the address that the answer names does not have
   * in it.
   *
   * @throws IllegalArgumentException for an address on another host, which must not see the key
   */
  static Optional<Ask> next(Ask ask, Json answer, String api) {
    String next = answer.at("next_url").text();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    URI uri;
    try {
      uri = URI.create(next);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field 'next_url' is no address", e);
    }
    String refusal = Hosts.of(api).refusal(uri);
    if (!refusal.isEmpty()) {
      throw new IllegalArgumentException("field 'next_url': " + refusal);
    }
    return Optional.of(new Ask(uri, ask.headers(), ask.topic(), ask.symbol()));
  }
}
