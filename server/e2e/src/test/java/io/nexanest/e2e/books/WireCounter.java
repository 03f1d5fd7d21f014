package io.nexanest.e2e.books;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a server and its PostgreSQL and counts by slice how often the server waits for
 * PostgreSQL: once for all that it sends before PostgreSQL is ready for more. Which slice asks is
 * told by the role that its transaction begins with.
 */
final class WireCounter implements AutoCloseable {
  private static final List<String> SLICES =
      List.of("portfolio", "market", "identity", "platform", "analytics", "notification");
  private static final int READY = 'Z';

  private final int postgres;
  private final ServerSocket listening;
  private final Map<String, Integer> trips = new ConcurrentHashMap<>();

  WireCounter(int postgres) throws IOException {
    this.postgres = postgres;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** So far, of that slice. */
  int trips(String slice) {
    return trips.getOrDefault(slice, 0);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), postgres);
        // Else each small message waits for the acknowledgement of the one before it.
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        AtomicReference<String> asking = new AtomicReference<>("");
        Thread.ofVirtual().start(() -> ask(client, server, asking));
        Thread.ofVirtual().start(() -> answer(server, client, asking));
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static void ask(Socket from, Socket to, AtomicReference<String> asking) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      String slice = "";
      int count = in.read(buffer);
      while (count >= 0) {
        slice = slice(buffer, count).orElse(slice);
        asking.set(slice);
        out.write(buffer, 0, count);
        out.flush();
        count = in.read(buffer);
      }
    } catch (IOException e) {
      System.getLogger("wire").log(System.Logger.Level.DEBUG, "a connection ended", e);
    }
  }

  /** A value is sent after its length, so this is the role and not a word of a statement. */
  private static Optional<String> slice(byte[] buffer, int count) {
    String sent = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
    return SLICES.stream()
        .filter(name -> sent.contains("\0\0\0" + (char) name.length() + name + "\0\0\0$"))
        .findFirst();
  }

  private void answer(Socket from, Socket to, AtomicReference<String> asking) {
    try (from;
        to) {
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(from.getInputStream(), 1 << 16));
      OutputStream out = new BufferedOutputStream(to.getOutputStream(), 1 << 16);
      while (true) {
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        byte[] message = new byte[length + 1];
        message[0] = (byte) kind;
        for (int i = 0; i < 4; i++) {
          message[1 + i] = (byte) (length >>> (24 - 8 * i));
        }
        in.readFully(message, 5, length - 4);
        // The first answer to what was sent together counts, such as that to BEGIN, and no other.
        String asked = kind == READY ? asking.getAndSet("") : "";
        if (!asked.isEmpty()) {
          trips.merge(asked, 1, Integer::sum);
        }
        out.write(message);
        if (in.available() == 0) {
          out.flush();
        }
      }
    } catch (EOFException e) {
      System.getLogger("wire").log(System.Logger.Level.DEBUG, "a connection was closed", e);
    } catch (IOException e) {
      System.getLogger("wire").log(System.Logger.Level.DEBUG, "a connection ended", e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
