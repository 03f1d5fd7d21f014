package io.nexanest.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamWriterTest {
  private static final long SECOND = 1_000_000_000L;

  private long now;
  private final FakeOutlet outlet = new FakeOutlet();
  private final FakeFrames frames = new FakeFrames();
  private final StreamWriter<String> writer =
      new StreamWriter<>(outlet, frames, 100, () -> now, () -> {});

  private static final class FakeOutlet implements Outlet<String> {
    private final List<String> sent = new ArrayList<>();
    private boolean ready = true;

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void send(String message) {
      sent.add(message);
    }

    @Override
    public void complete() {
      sent.add("end");
    }

    @Override
    public void fail(RuntimeException reason) {
      throw reason;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }

  private static final class FakeFrames implements Frames<String> {
    private boolean pending;
    private boolean empty;
    private boolean saturated;
    private boolean urgent;
    private boolean finished;
    private long unconfirmed = Long.MAX_VALUE;

    @Override
    public boolean pending() {
      return pending;
    }

    @Override
    public boolean saturated() {
      return saturated;
    }

    @Override
    public long unconfirmedSince(long now) {
      return Math.min(now, unconfirmed);
    }

    @Override
    public boolean urgent() {
      return urgent;
    }

    @Override
    public void writeUrgent(Outlet<String> outlet) {
      outlet.send("answer");
      urgent = false;
    }

    @Override
    public boolean finished() {
      return finished;
    }

    @Override
    public void write(Outlet<String> outlet) {
      if (!empty) {
        outlet.send("batch");
      }
      pending = false;
    }

    @Override
    public String heartbeat() {
      return "heartbeat";
    }
  }

  private void until(long second) {
    while (now < second * SECOND) {
      long wait = writer.step();
      now += wait == 0 ? 1 : wait;
    }
  }

  @Test
  void batchesKeepTheirPaceAndAnswersDoNotWaitForIt() {
    frames.pending = true;
    assertThat(writer.step()).isZero();
    frames.pending = true;
    assertThat(writer.step()).isEqualTo(100_000_000);
    frames.urgent = true;
    writer.step();
    assertThat(outlet.sent).containsExactly("batch", "answer");
    now = 100_000_000;
    assertThat(writer.step()).isZero();
    assertThat(outlet.sent).containsExactly("batch", "answer", "batch");
  }

  @Test
  void aSilentStreamShowsASignOfLifeEveryTenSeconds() {
    until(31);
    assertThat(outlet.sent).containsExactly("heartbeat", "heartbeat", "heartbeat");
  }

  @Test
  void lookingWithoutFindingAnythingIsNoSignOfLife() {
    frames.empty = true;
    while (now < 25 * SECOND) {
      frames.pending = true;
      now += Math.max(1, writer.step());
    }
    assertThat(outlet.sent).containsExactly("heartbeat", "heartbeat");
  }

  @Test
  void aClientThatConfirmsNothingIsGivenUpAfterFifteenSeconds() {
    frames.saturated = true;
    frames.pending = true;
    until(14);
    assertThatThrownBy(() -> until(16)).isInstanceOfSatisfying(Problem.class, this::slow);
    assertThat(now).isEqualTo(15 * SECOND);
  }

  @Test
  void oneBatchThatStaysUnconfirmedIsEnoughToGiveUp() {
    frames.unconfirmed = 0;
    assertThatThrownBy(() -> until(16)).isInstanceOfSatisfying(Problem.class, this::slow);
    assertThat(now).isEqualTo(15 * SECOND);
  }

  @Test
  void aTransportThatTakesNotEvenASignOfLifeIsGivenUp() {
    outlet.ready = false;
    assertThatThrownBy(() -> until(40)).isInstanceOfSatisfying(Problem.class, this::slow);
    assertThat(now).isEqualTo(25 * SECOND);
  }

  @Test
  void aClientThatCatchesUpInTimeIsKept() {
    frames.saturated = true;
    until(14);
    frames.saturated = false;
    until(16);
    frames.saturated = true;
    until(30);
    assertThat(outlet.sent).contains("heartbeat");
  }

  @Test
  void aFinishedStreamSendsItsAnswersAndEndsWell() {
    frames.urgent = true;
    frames.finished = true;
    assertThat(writer.step()).isZero();
    assertThat(writer.step()).isEqualTo(-1);
    assertThat(outlet.sent).containsExactly("answer", "end");
  }

  private void slow(Problem problem) {
    assertThat(problem.reason()).isEqualTo(Reason.SLOW_CONSUMER);
  }
}
