package io.nexanest.market.adapter.rig;

import io.nexanest.market.adapter.spi.history.PacedHttp;
import io.nexanest.market.adapter.spi.line.Answer;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Failure;
import io.nexanest.market.adapter.spi.line.HttpLine;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers requests by a script, at once, and keeps what was asked; its clock is turned by waiting. */
public final class ScriptedHttp implements HttpLine {
  private final Function<Ask, Wire.Reply> script;
  private final List<Ask> asked = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private long now;

  public ScriptedHttp(Function<Ask, Wire.Reply> script) {
    this.script = script;
  }

  @Override
  public void ask(Ask ask, Consumer<Answer> answer) {
    asked.add(ask);
    times.add(now);
    Wire.Reply reply = script.apply(ask);
    answer.accept(
        reply.status() == 200
            ? new Answer.Body(reply.body())
            : new Answer.Refused(Failure.ofStatus(
                reply.status(), reply.headers().getOrDefault("Retry-After", ""), Instant.EPOCH)));
  }

  /** What asks it, within a limit. */
  public PacedHttp paced(String provider, Declared limit) {
    return new PacedHttp(provider, this, limit, () -> now, nanos -> now += nanos);
  }

  /** The addresses asked for, in order. */
  public List<String> asked() {
    return asked.stream().map(ask -> ask.uri().toString()).toList();
  }

  /** What was asked, in order. */
  public List<Ask> asks() {
    return List.copyOf(asked);
  }

  /** When, in seconds. */
  public List<Long> seconds() {
    return times.stream().map(nanos -> nanos / 1_000_000_000L).toList();
  }
}
