package io.nexanest.app.cli;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ClientResponseObserver;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Makes any call without its generated classes. */
final class DynamicCall {
  private final Channel channel;
  private final MethodDescriptor method;

  DynamicCall(Channel channel, MethodDescriptor method) {
    this.channel = channel;
    this.method = method;
  }

  /**
   * Sends the requests and hands each answer on, until the call ends, the limit of answers is
   * reached or the time is over.
   *
   * @return how it ended; a limit that was reached is OK
   */
  Status run(
      Iterator<DynamicMessage> requests, int limit, long seconds, Consumer<DynamicMessage> to)
      throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<Status> status = new CompletableFuture<>();
    AtomicInteger count = new AtomicInteger();
    ClientCall<DynamicMessage, DynamicMessage> call =
        channel.newCall(descriptor(), options(seconds));
    var observer = new ClientResponseObserver<DynamicMessage, DynamicMessage>() {
      @Override
      public void beforeStart(ClientCallStreamObserver<DynamicMessage> stream) {}

      @Override
      public void onNext(DynamicMessage answer) {
        if (count.incrementAndGet() <= limit) {
          to.accept(answer);
        }
        if (count.get() >= limit && method.isServerStreaming()) {
          ended.countDown();
        }
      }

      @Override
      public void onError(Throwable e) {
        status.complete(Status.fromThrowable(e).withCause(e));
        ended.countDown();
      }

      @Override
      public void onCompleted() {
        ended.countDown();
      }
    };
    var sink = ClientCalls.asyncBidiStreamingCall(call, observer);
    while (requests.hasNext() && ended.getCount() > 0) {
      sink.onNext(requests.next());
    }
    if (!method.isServerStreaming() || !method.isClientStreaming()) {
      sink.onCompleted();
    }
    boolean inTime = ended.await(seconds, TimeUnit.SECONDS);
    if (!inTime && !method.isServerStreaming()) {
      return Status.DEADLINE_EXCEEDED.withDescription("no answer within " + seconds + " seconds");
    }
    call.cancel("enough", Status.CANCELLED.asException());
    if (count.get() >= limit && method.isServerStreaming()) {
      return Status.OK;
    }
    return status.getNow(Status.OK);
  }

  private CallOptions options(long seconds) {
    return method.isServerStreaming()
        ? CallOptions.DEFAULT
        : CallOptions.DEFAULT.withDeadlineAfter(seconds, TimeUnit.SECONDS);
  }

  private io.grpc.MethodDescriptor<DynamicMessage, DynamicMessage> descriptor() {
    return io.grpc.MethodDescriptor.<DynamicMessage, DynamicMessage>newBuilder()
        .setType(type())
        .setFullMethodName(io.grpc.MethodDescriptor.generateFullMethodName(
            method.getService().getFullName(), method.getName()))
        .setRequestMarshaller(
            ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getInputType())))
        .setResponseMarshaller(
            ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getOutputType())))
        .build();
  }

  private MethodType type() {
    if (method.isClientStreaming()) {
      return method.isServerStreaming() ? MethodType.BIDI_STREAMING : MethodType.CLIENT_STREAMING;
    }
    return method.isServerStreaming() ? MethodType.SERVER_STREAMING : MethodType.UNARY;
  }
}
