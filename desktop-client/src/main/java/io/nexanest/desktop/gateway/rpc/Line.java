package io.nexanest.desktop.gateway.rpc;

import io.grpc.Channel;
import io.grpc.stub.AbstractStub;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** What a gateway needs of the line: a channel with tokens on it, time, chance. */
public record Line(Channel channel, Schedule schedule, RandomGenerator random) {
  private static final long QUICK_SECONDS = 10;
  private static final long SLOW_SECONDS = 60;

  /** With the deadline of a plain question. */
  public static <S extends AbstractStub<S>> S quick(S stub) {
    return stub.withDeadlineAfter(QUICK_SECONDS, TimeUnit.SECONDS);
  }

  /** With the deadline of a long answer or an upload. */
  public static <S extends AbstractStub<S>> S slow(S stub) {
    return stub.withDeadlineAfter(SLOW_SECONDS, TimeUnit.SECONDS);
  }
}
