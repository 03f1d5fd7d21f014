package io.nexanest.market.adapter.rig;

import io.nexanest.market.adapter.spi.time.Schedule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A venue behind real sockets: TLS 1.3, HTTP and WebSocket on one port, written after the RFCs and
 * sharing no code with the client. The venue is only touched on its schedule.
 */
public final class HostilePeer implements AutoCloseable {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private final Venue venue;
  private final Schedule schedule;
  private final SSLServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public HostilePeer(Venue venue, Schedule schedule) {
    this(venue, schedule, 0);
  }

  /** A peer at a port, such as the one where another has been. */
  public HostilePeer(Venue venue, Schedule schedule, int port) {
    this.venue = venue;
    this.schedule = schedule;
    try {
      server = (SSLServerSocket) TestCertificate.contexts()
          .server()
          .getServerSocketFactory()
          .createServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setEnabledProtocols(new String[] {"TLSv1.3"});
    threads.execute(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** What trusts its certificate. */
  public static SSLContext trusting() {
    return TestCertificate.contexts().client();
  }

  /** Its address, such as localhost:41234. */
  public String host() {
    return "localhost:" + server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = socket.getInputStream();
      for (String request = line(in); !request.isEmpty(); request = line(in)) {
        Map<String, String> headers = headers(in);
        String key = headers.get("sec-websocket-key");
        if (key != null) {
          upgrade(socket, key);
          return;
        }
        String path = request.split(" ", 3)[1];
        answer(socket.getOutputStream(), onSchedule(() -> venue.get(path)));
      }
    } catch (IOException e) {
      // The other side has left, which ends this line and nothing else.
      return;
    }
  }

  private <T> T onSchedule(Supplier<T> what) {
    CompletableFuture<T> result = new CompletableFuture<>();
    schedule.run(() -> result.complete(what.get()));
    return result.join();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].strip(), parts[1].strip());
    }
    return headers;
  }

  private static void answer(OutputStream out, Wire.Reply reply) throws IOException {
    byte[] body = reply.headers().containsKey("Content-Encoding")
        ? bomb()
        : reply.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Status\r\n");
    reply
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  /** A hundred million zeros, packed. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    }
    return packed.toByteArray();
  }

  private void upgrade(Socket socket, String key) throws IOException {
    SocketPipe pipe = new SocketPipe(socket);
    Optional<Wire.Reply> refusal = onSchedule(() -> venue.connect(pipe));
    if (refusal.isPresent()) {
      answer(socket.getOutputStream(), refusal.get());
      return;
    }
    String accept = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
        + "Connection: Upgrade\r\nSec-WebSocket-Accept: " + proof(key) + "\r\n\r\n";
    pipe.write(accept.getBytes(StandardCharsets.ISO_8859_1));
    schedule.run(() -> venue.greet(pipe));
    try {
      listen(socket.getInputStream(), pipe);
    } finally {
      schedule.run(() -> venue.leave(pipe));
    }
  }

  private static String proof(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1")
          .digest((key + MAGIC).getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void listen(InputStream in, SocketPipe pipe) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int first = in.read(); first >= 0 && (first & 0x0F) != 8; first = in.read()) {
      byte[] payload = payload(in);
      if ((first & 0x0F) == 9) {
        schedule.run(() -> {
          if (venue.hears(pipe)) {
            pipe.pong(payload);
          }
        });
      } else {
        text.append(new String(payload, StandardCharsets.UTF_8));
        if ((first & 0x80) != 0) {
          String frame = text.toString();
          text.setLength(0);
          schedule.run(() -> venue.receive(pipe, frame));
        }
      }
    }
  }

  private static byte[] payload(InputStream in) throws IOException {
    int length = in.read() & 0x7F;
    if (length == 126) {
      length = in.read() << 8 | in.read();
    } else if (length == 127) {
      throw new IOException("a client's frame has over 65,535 bytes");
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return payload;
  }
}
