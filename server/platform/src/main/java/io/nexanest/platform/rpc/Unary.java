package io.nexanest.platform.rpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Answers a unary call; what the work throws goes on to {@link CallGuard}. */
public final class Unary {
  private Unary() {}

  public static <A> void answer(StreamObserver<A> observer, Supplier<A> work) {
    A answer = work.get();
    observer.onNext(answer);
    observer.onCompleted();
  }
}
