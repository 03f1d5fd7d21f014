package io.nexanest.market.adapter.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes frames of RFC 6455. */
final class SocketPipe implements Venue.Pipe {
  private static final int TEXT = 0x01;
  private static final int CLOSE = 0x08;
  private static final int PONG = 0x0A;
  private static final int LAST = 0x80;
  private final Socket socket;

  SocketPipe(Socket socket) {
    this.socket = socket;
  }

  synchronized void write(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      cut();
    }
  }

  private static byte[] packed(int first, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first);
    if (payload.length < 126) {
      out.write(payload.length);
    } else if (payload.length < 65_536) {
      out.write(126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    } else {
      out.write(127);
      for (int i = 7; i >= 0; i--) {
        out.write((int) ((long) payload.length >> (8 * i)));
      }
    }
    out.writeBytes(payload);
    return out.toByteArray();
  }

  void pong(byte[] payload) {
    write(packed(LAST | PONG, payload));
  }

  @Override
  public void text(String frame) {
    write(packed(LAST | TEXT, frame.getBytes(StandardCharsets.UTF_8)));
  }

  /** In two frames of the protocol, each byte in a segment of its own. */
  @Override
  public void split(String frame) {
    byte[] all = frame.getBytes(StandardCharsets.UTF_8);
    int half = all.length / 2;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(packed(TEXT, Arrays.copyOfRange(all, 0, half)));
    out.writeBytes(packed(LAST, Arrays.copyOfRange(all, half, all.length)));
    for (byte each : out.toByteArray()) {
      write(new byte[] {each});
    }
  }

  @Override
  public void close(int code) {
    write(packed(LAST | CLOSE, new byte[] {(byte) (code >> 8), (byte) code}));
  }

  @Override
  public void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
