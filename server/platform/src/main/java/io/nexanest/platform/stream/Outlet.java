package io.nexanest.platform.stream;

import io.grpc.stub.ServerCallStreamObserver;
import io.nexanest.platform.rpc.Problems;

/** The sending half of a stream: a thin face of gRPC's observer that tests can stand in for. */
public interface Outlet<M> {
  /** Whether a message can be written without being queued in memory. */
  boolean isReady();

  void send(M message);

  /** Ends the stream with a reason. */
  void fail(RuntimeException reason);

  /** Ends the stream well. */
  default void complete() {}

  /** Whether the client has gone. */
  boolean isCancelled();

  /** The face of a gRPC observer; hand over its ready and cancel signals yourself. */
  static <M> Outlet<M> of(ServerCallStreamObserver<M> observer, String callId) {
    return new Outlet<>() {
      @Override
      public boolean isReady() {
        return observer.isReady();
      }

      @Override
      public void send(M message) {
        observer.onNext(message);
      }

      @Override
      public void fail(RuntimeException reason) {
        if (!observer.isCancelled()) {
          observer.onError(Problems.exception(reason, callId));
        }
      }

      @Override
      public void complete() {
        if (!observer.isCancelled()) {
          observer.onCompleted();
        }
      }

      @Override
      public boolean isCancelled() {
        return observer.isCancelled();
      }
    };
  }
}
