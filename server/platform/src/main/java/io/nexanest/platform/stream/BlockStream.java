package io.nexanest.platform.stream;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Iterator;

/**
 * Sends a known number of messages as fast as the client takes them: each time the transport turns
 * ready, until it is not. No thread waits and nothing queues up in memory.
 */
public final class BlockStream {
  private BlockStream() {}

  /**
   * Sends all messages, then completes; call it from the handler's own method and return.
   *
   * @param observer the response observer that gRPC handed over
   * @param messages made one at a time, when there is room for the next
   */
  public static <M> void send(StreamObserver<M> observer, Iterator<M> messages) {
    if (!(observer instanceof ServerCallStreamObserver<M> server)) {
      throw new IllegalArgumentException("only the observer of a server call can be sent to");
    }
    server.setOnReadyHandler(new Runnable() {
      private boolean completed;

      @Override
      public void run() {
        while (!completed && server.isReady() && messages.hasNext()) {
          server.onNext(messages.next());
        }
        if (!completed && !messages.hasNext() && !server.isCancelled()) {
          completed = true;
          server.onCompleted();
        }
      }
    });
  }
}
