package io.nexanest.market.adapter.rig;

import io.nexanest.market.adapter.spi.line.Answer;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Failure;
import io.nexanest.market.adapter.spi.line.Frame;
import io.nexanest.market.adapter.spi.line.HttpLine;
import io.nexanest.market.adapter.spi.line.WebSocketLine;
import io.nexanest.market.adapter.spi.time.Schedule;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Lines to a venue in memory, with 10 ms each way. */
public final class MemoryLine implements WebSocketLine, HttpLine {
  private static final long WAY = 10_000_000L;
  private final Venue venue;
  private final Schedule schedule;

  public MemoryLine(Venue venue, Schedule schedule) {
    this.venue = venue;
    this.schedule = schedule;
  }

  @Override
  public void open(URI uri, Ears ears) {
    schedule.runIn(WAY, () -> {
      MemoryPipe pipe = new MemoryPipe(ears);
      Optional<Wire.Reply> refusal = venue.connect(pipe);
      if (refusal.isPresent()) {
        schedule.runIn(WAY, () -> ears.failed(failure(refusal.get())));
      } else {
        schedule.runIn(WAY, () -> ears.opened(pipe));
        venue.greet(pipe);
      }
    });
  }

  @Override
  public void ask(Ask ask, Consumer<Answer> answer) {
    schedule.runIn(WAY, () -> {
      String query = ask.uri().getRawQuery();
      Wire.Reply reply = venue.get(ask.uri().getRawPath() + (query == null ? "" : "?" + query));
      schedule.runIn(
          WAY,
          () -> answer.accept(
              reply.status() == 200 && !reply.headers().containsKey("Content-Encoding")
                  ? new Answer.Body(reply.body())
                  : new Answer.Refused(failure(reply))));
    });
  }

  private static Failure failure(Wire.Reply reply) {
    return Failure.ofStatus(
        reply.status(), reply.headers().getOrDefault("Retry-After", ""), Instant.EPOCH);
  }

  private final class MemoryPipe implements Venue.Pipe, Socket {
    private final Ears ears;
    private boolean ended;

    MemoryPipe(Ears ears) {
      this.ears = ears;
    }

    private void then(Runnable what) {
      schedule.runIn(WAY, () -> {
        if (!ended) {
          what.run();
        }
      });
    }

    @Override
    public void text(String frame) {
      then(() -> ears.text(frame));
    }

    @Override
    public void split(String frame) {
      text(frame);
    }

    @Override
    public void close(int code) {
      then(() -> {
        ended = true;
        ears.closed(code, "");
      });
    }

    @Override
    public void cut() {
      then(() -> {
        ended = true;
        ears.failed(Failure.of("it broke"));
      });
    }

    @Override
    public void send(Frame frame) {
      schedule.runIn(WAY, () -> venue.receive(this, frame.text()));
    }

    @Override
    public void ping() {
      then(() -> {
        if (venue.hears(this)) {
          ears.alive();
        }
      });
    }

    @Override
    public void more(int frames) {}

    @Override
    public void abort() {
      ended = true;
      venue.leave(this);
    }

    @Override
    public void close() {
      abort();
    }
  }
}
