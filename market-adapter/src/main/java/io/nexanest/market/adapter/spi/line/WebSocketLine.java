package io.nexanest.market.adapter.spi.line;

import java.net.URI;

/** Opens WebSockets. */
public interface WebSocketLine {
  /** How many frames a socket delivers before more are asked for. */
  int WINDOW = 1_024;

  /** The longest frame; a longer one ends the socket. */
  int LONGEST_FRAME = 8 * 1024 * 1024;

  /** How many characters of frames are out at once; no frame comes beyond, but one may reach over. */
  int MOST_OUT = 2 * LONGEST_FRAME;

  /** Hears a socket. Called by any thread, one call at a time, and nothing after an end. */
  interface Ears {
    void opened(Socket socket);

    void text(String frame);

    /** A ping or pong came. */
    void alive();

    /** It was closed by the other side. */
    void closed(int code, String reason);

    /** It did not open, or broke. */
    void failed(Failure failure);
  }

  /** An open socket. May be called by any thread, and does not wait. */
  interface Socket {
    void send(Frame frame);

    /** Sends a ping of the protocol. */
    void ping();

    /** Lets so many more frames come. */
    void more(int frames);

    /** Ends it at once, without a farewell. */
    void abort();

    /** Says farewell. */
    void close();
  }

  /** Opens a socket; the ears hear what comes of it. */
  void open(URI uri, Ears ears);
}
