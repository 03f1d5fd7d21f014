package io.nexanest.desktop.gateway.session;

/** Where a server listens. */
public record ServerAddress(String host, int port, boolean tls) {
  public static final ServerAddress LOCAL = new ServerAddress("127.0.0.1", 7443, false);

  /** Reads {@code host:port}; throws IllegalArgumentException that says what would be right. */
  public static ServerAddress parse(String text, boolean tls) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("an address is host:port, such as 127.0.0.1:7443");
    }
    try {
      int port = Integer.parseInt(text.substring(colon + 1).strip());
      if (port >= 1 && port <= 65_535) {
        return new ServerAddress(text.substring(0, colon).strip(), port, tls);
      }
    } catch (NumberFormatException e) {
      // Falls through to the message below, which names what would be right.
    }
    throw new IllegalArgumentException("a port is a number from 1 to 65535");
  }

  public String text() {
    return host + ":" + port;
  }
}
