package io.nexanest.market.adapter.spi.line;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Puts the parts of the JDK's socket together, and sends one text after the other. */
final class JdkSocket implements WebSocket.Listener {
  private static final int MOST_UNSENT = 1_024;
  private final WebSocketLine.Ears ears;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final StringBuilder parts = new StringBuilder();
  private final FramesOut out = new FramesOut();

  JdkSocket(WebSocketLine.Ears ears) {
    this.ears = ears;
  }

  @Override
  public void onOpen(WebSocket socket) {
    ears.opened(new Sending(socket));
    socket.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    if (parts.length() + data.length() > WebSocketLine.LONGEST_FRAME) {
      socket.abort();
      end(Failure.of("a frame is longer than " + WebSocketLine.LONGEST_FRAME + ", the most"));
      return null;
    }
    parts.append(data);
    if (last) {
      String frame = parts.toString();
      parts.setLength(0);
      if (!ended.get()) {
        out.took(frame.length());
        ears.text(frame);
        request(socket);
      }
    } else {
      socket.request(1);
    }
    return null;
  }

  /** Asks for one more, unless too much is out. */
  private void request(WebSocket socket) {
    if (out.another()) {
      socket.request(1);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    socket.abort();
    end(Failure.of("a binary frame came, which no provider here sends"));
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
    socket.request(1);
    ears.alive();
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
    socket.request(1);
    ears.alive();
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    if (ended.compareAndSet(false, true)) {
      ears.closed(code, reason);
    }
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    end(Failure.of("it broke: " + error.getClass().getSimpleName() + " " + error.getMessage()));
  }

  private void end(Failure failure) {
    if (ended.compareAndSet(false, true)) {
      ears.failed(failure);
    }
  }

  /** The JDK's socket takes a text only when the one before is sent. */
  private final class Sending implements WebSocketLine.Socket {
    private final WebSocket socket;
    private final Deque<String> unsent = new ArrayDeque<>();
    private boolean busy;

    Sending(WebSocket socket) {
      this.socket = socket;
    }

    @Override
    public synchronized void send(Frame frame) {
      if (unsent.size() == MOST_UNSENT) {
        abort();
        end(Failure.of("more than " + MOST_UNSENT + " frames wait to be sent"));
        return;
      }
      unsent.add(frame.text());
      next();
    }

    private synchronized void next() {
      if (busy || unsent.isEmpty() || ended.get()) {
        return;
      }
      busy = true;
      var _ = socket.sendText(unsent.removeFirst(), true).whenComplete((_, failure) -> {
        if (failure != null) {
          end(Failure.of("it can't be sent on: " + failure.getClass().getSimpleName()));
        }
        sent();
      });
    }

    private synchronized void sent() {
      busy = false;
      next();
    }

    @Override
    public void ping() {
      var _ = socket.sendPing(ByteBuffer.allocate(0));
    }

    @Override
    public void more(int frames) {
      if (out.returned(frames)) {
        socket.request(1);
      }
    }

    @Override
    public void abort() {
      socket.abort();
    }

    @Override
    public void close() {
      ended.set(true);
      var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((_, _) -> socket.abort());
    }
  }
}
