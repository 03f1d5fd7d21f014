package io.nexanest.market.adapter.rig;

import io.nexanest.market.adapter.spi.time.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exchange with its clients, which misbehaves as its faults say. Runs on a schedule of its own.
 */
public final class Venue {
  private static final long SECOND = 1_000_000_000L;
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+");

  /** Where a client's frames go. */
  public interface Pipe {
    void text(String frame);

    /** Sends it in pieces, as far as the line has such. */
    void split(String frame);

    void close(int code);

    /** Ends it without a word. */
    void cut();
  }

  private static final class Line {
    private final Wire.Client client = new Wire.Client();
    private final Pipe pipe;
    private final List<String> held = new ArrayList<>();
    private boolean silent;
    private long delayedUntil;

    Line(Pipe pipe) {
      this.pipe = pipe;
    }
  }

  private final Exchange exchange;
  private final Wire wire;
  private final Schedule schedule;
  private final Map<Pipe, Line> lines = new LinkedHashMap<>();
  private Faults faults = Faults.NONE;
  private final List<Long> opened = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private final List<Long> received = new ArrayList<>();

  public Venue(Exchange exchange, Wire wire, Schedule schedule) {
    this.exchange = exchange;
    this.wire = wire;
    this.schedule = schedule;
  }

  public void misbehave(Faults next) {
    faults = next;
  }

  /** When a line was opened or tried to. */
  public List<Long> opened() {
    return List.copyOf(opened);
  }

  /** When an HTTP request came. */
  public List<Long> asked() {
    return List.copyOf(asked);
  }

  /** When a frame came. */
  public List<Long> received() {
    return List.copyOf(received);
  }

  /** Something happens. */
  public void step() {
    tell(wire.encode(exchange.step(schedule.now())));
  }

  /** A change and a trade of each symbol, so that whoever missed something finds out. */
  public void stepAll() {
    for (String symbol : exchange.symbols()) {
      tell(wire.encode(exchange.step(symbol, false, schedule.now())));
      tell(wire.encode(exchange.step(symbol, true, schedule.now())));
    }
  }

  public void beat() {
    tell(wire.beat());
  }

  private void tell(List<Wire.Out> outs) {
    for (Line line : List.copyOf(lines.values())) {
      for (Wire.Out out : outs) {
        if (line.client.hears(out)) {
          send(line, wire.finish(line.client, out.text()));
        }
      }
    }
  }

  /** A client comes; it is let in, or answered otherwise. */
  public Optional<Wire.Reply> connect(Pipe pipe) {
    opened.add(schedule.now());
    Fault fault = faults.opening();
    if (fault != Fault.NONE) {
      return Optional.of(refusal(fault));
    }
    lines.put(pipe, new Line(pipe));
    return Optional.empty();
  }

  /** The client is let in. */
  public void greet(Pipe pipe) {
    Line line = lines.get(pipe);
    if (line != null) {
      wire.greet(line.client).forEach(text -> send(line, wire.finish(line.client, text)));
    }
  }

  public void leave(Pipe pipe) {
    lines.remove(pipe);
  }

  /** A client says something. */
  public void receive(Pipe pipe, String frame) {
    received.add(schedule.now());
    Line line = lines.get(pipe);
    if (line != null) {
      for (String text : wire.receive(line.client, frame)) {
        send(line, wire.finish(line.client, text));
      }
    }
  }

  /** Whether it would answer a ping. */
  public boolean hears(Pipe pipe) {
    Line line = lines.get(pipe);
    return line != null && !line.silent;
  }

  /** A request. */
  public Wire.Reply get(String pathAndQuery) {
    asked.add(schedule.now());
    Fault fault = faults.request();
    return fault == Fault.NONE ? wire.get(pathAndQuery) : refusal(fault);
  }

  private Wire.Reply refusal(Fault fault) {
    return switch (fault) {
      case STATUS_401 -> Wire.Reply.of(401, "");
      case STATUS_403 -> Wire.Reply.of(403, "");
      case STATUS_418 -> new Wire.Reply(418, Map.of("Retry-After", "3"), "");
      case STATUS_429 -> Wire.Reply.of(429, "");
      case STATUS_429_RETRY_AFTER -> new Wire.Reply(429, Map.of("Retry-After", "2"), "");
      case REDIRECT -> new Wire.Reply(302, Map.of("Location", "https://elsewhere.example/"), "");
      case HTML -> Wire.Reply.of(200, "<html><body>Please sign in</body></html>");
      case EMPTY -> Wire.Reply.of(200, "");
      case ERROR_WITH_200 -> Wire.Reply.of(200, wire.error());
      case BOMB -> new Wire.Reply(200, Map.of("Content-Encoding", "gzip"), "bomb");
      case NONE,
          DROP,
          DUPLICATE,
          REORDER,
          DELAY,
          TRUNCATE,
          SPLIT,
          SILENT,
          CLOSE_1001,
          CLOSE_1006,
          END_SUBSCRIPTIONS,
          UNKNOWN_TYPE,
          UNKNOWN_FIELD,
          NOT_A_NUMBER,
          HUGE_NUMBER,
          FORTY_DIGITS,
          CLOCK_AHEAD,
          CLOCK_BEHIND -> Wire.Reply.of(500, "");
    };
  }

  private void send(Line line, String text) {
    if (line.silent) {
      return;
    }
    Fault fault = faults.frame();
    switch (fault) {
      case DROP -> {}
      case DUPLICATE -> {
        pass(line, text);
        pass(line, text);
      }
      case REORDER -> line.held.add(text);
      case DELAY -> {
        line.delayedUntil = schedule.now() + SECOND;
        pass(line, text);
      }
      case TRUNCATE -> pass(line, text.substring(0, text.length() / 2));
      case SPLIT -> line.pipe.split(text);
      case SILENT -> line.silent = true;
      case CLOSE_1001 -> end(line, 1001);
      case CLOSE_1006 -> end(line, 1006);
      case END_SUBSCRIPTIONS -> line.client.forgetAll();
      case UNKNOWN_TYPE -> {
        pass(line, text);
        pass(line, wire.finish(line.client, wire.unknown()));
      }
      case UNKNOWN_FIELD -> pass(line, text.replaceFirst("\\{", "{\"brand_new\":[{}],"));
      case NOT_A_NUMBER -> pass(line, DECIMAL.matcher(text).replaceFirst("NaN"));
      case HUGE_NUMBER -> pass(line, DECIMAL.matcher(text).replaceFirst("1e308"));
      case FORTY_DIGITS ->
        pass(line, DECIMAL.matcher(text).replaceFirst("1".repeat(20) + "." + "3".repeat(20)));
      case CLOCK_AHEAD -> pass(line, text.replace("2026-", "2027-"));
      case CLOCK_BEHIND -> pass(line, text.replace("2026-", "2025-"));
      case NONE -> pass(line, text);
      case STATUS_401,
          STATUS_403,
          STATUS_418,
          STATUS_429,
          STATUS_429_RETRY_AFTER,
          REDIRECT,
          HTML,
          EMPTY,
          ERROR_WITH_200,
          BOMB -> throw new IllegalStateException(fault + " of a frame");
    }
  }

  private void end(Line line, int code) {
    lines.remove(line.pipe);
    if (code == 1006) {
      line.pipe.cut();
    } else {
      line.pipe.close(code);
    }
  }

  /** Passes it on, after what was held up, and before what was put behind it. */
  private void pass(Line line, String text) {
    long wait = line.delayedUntil - schedule.now();
    if (wait > 0) {
      schedule.runIn(wait, () -> line.pipe.text(text));
    } else {
      line.pipe.text(text);
    }
    if (!line.held.isEmpty()) {
      List<String> behind = List.copyOf(line.held);
      line.held.clear();
      behind.forEach(late -> pass(line, late));
    }
  }
}
