package io.nexanest.benchmarks.quote;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What grpc-java alone costs: one thread that writes the same ready-made bytes to every stream at a
 * pace, and takes an answer for each. No quotes, no codec, no authentication.
 */
public final class PlainServer {
  static final MethodDescriptor<byte[], byte[]> METHOD =
      MethodDescriptor.<byte[], byte[]>newBuilder()
          .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
          .setFullMethodName("bench.Plain/Stream")
          .setRequestMarshaller(new Bytes())
          .setResponseMarshaller(new Bytes())
          .build();

  private PlainServer() {}

  /**
   * Sends a file's bytes every so many microseconds until the input ends; arguments: the file, the
   * pace, the pace at first, and for how many milliseconds.
   */
  public static void main(String[] args) throws IOException {
    byte[] message = Files.readAllBytes(Path.of(args[0]));
    long pace = Long.parseLong(args[1]);
    long paceFirst = Long.parseLong(args[2]);
    long firstMs = Long.parseLong(args[3]);
    List<StreamObserver<byte[]>> streams = new CopyOnWriteArrayList<>();
    Server server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .addService(ServerServiceDefinition.builder("bench.Plain")
            .addMethod(METHOD, ServerCalls.asyncBidiStreamingCall(answers -> {
              streams.add(answers);
              return new Listener(() -> streams.remove(answers));
            }))
            .build())
        .build()
        .start();
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        InputStream in = System.in) {
      Runnable send = () -> streams.forEach(s -> s.onNext(message));
      var first = clock.scheduleAtFixedRate(send, paceFirst, paceFirst, TimeUnit.MICROSECONDS);
      var second =
          clock.scheduleAtFixedRate(send, firstMs * 1_000 + pace, pace, TimeUnit.MICROSECONDS);
      var end = clock.schedule(() -> first.cancel(false), firstMs, TimeUnit.MILLISECONDS);
      System.out.println(QuoteServer.READY + " " + server.getPort());
      System.out.flush();
      in.transferTo(OutputStream.nullOutputStream());
      end.cancel(false);
      second.cancel(false);
    }
    server.shutdownNow();
    System.exit(0);
  }

  private record Listener(Runnable end) implements StreamObserver<byte[]> {
    @Override
    public void onNext(byte[] answer) {}

    @Override
    public void onError(Throwable error) {
      end.run();
    }

    @Override
    public void onCompleted() {
      end.run();
    }
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
