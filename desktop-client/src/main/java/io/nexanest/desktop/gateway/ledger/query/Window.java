package io.nexanest.desktop.gateway.ledger.query;

/**
 * A part of a listing: so many entries, after some that are passed over from where a token stands.
 *
 * @param token empty for the start
 */
public record Window(String token, int skip, int size) {
  public static Window first(int size) {
    return new Window("", 0, size);
  }
}
