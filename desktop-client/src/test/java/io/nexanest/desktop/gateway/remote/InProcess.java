package io.nexanest.desktop.gateway.remote;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.rpc.ManualSchedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

/** A server and a line to it within the test, on the test's thread. */
record InProcess(Server server, ManagedChannel channel, ManualSchedule time)
    implements AutoCloseable {
  static InProcess serving(BindableService service) {
    String name = InProcessServerBuilder.generateName();
    try {
      Server server = InProcessServerBuilder.forName(name)
          .directExecutor()
          .addService(service)
          .build()
          .start();
      return new InProcess(
          server,
          InProcessChannelBuilder.forName(name).directExecutor().build(),
          new ManualSchedule());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Line line() {
    return new Line(channel, time, new Random(1));
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }
}
