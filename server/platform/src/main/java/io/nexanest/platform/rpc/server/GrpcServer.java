package io.nexanest.platform.rpc.server;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCredentials;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.nexanest.platform.rpc.Limits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The carrier of all calls: grpc-java's Netty server for clients and its in-process twin for the
 * slices among themselves, with the same services and the same interceptors.
 */
public final class GrpcServer implements AutoCloseable {
  /** The version that clients of ours state. */
  public static final Metadata.Key<String> CLIENT =
      Metadata.Key.of("nexanest-client", Metadata.ASCII_STRING_MARSHALLER);

  private final Gates gates;
  private final Server network;
  private final Server inProcess;
  private final ManagedChannel channel;
  private final HealthStatusManager health = new HealthStatusManager();

  /**
   * Serves on the address; port 0 takes a free one.
   *
   * @param credentials how the line is protected
   * @param gates what each call passes; closed with the server
   * @param reflection whether clients may ask which calls there are
   */
  public GrpcServer(
      InetSocketAddress address,
      ServerCredentials credentials,
      List<BindableService> services,
      Gates gates,
      boolean reflection)
      throws IOException {
    this.gates = gates;
    List<ServerServiceDefinition> guarded = services.stream().map(gates::guard).toList();
    ServerBuilder<?> outside = limits(NettyServerBuilder.forAddress(address, credentials));
    guarded.forEach(outside::addService);
    outside.addService(health.getHealthService());
    if (reflection) {
      outside.addService(ProtoReflectionServiceV1.newInstance());
    }
    // First, since this is what may fail: the port may be taken.
    this.network = start(outside.build(), gates);
    String name = "nexanest-" + UUID.randomUUID();
    InProcessServerBuilder inside =
        InProcessServerBuilder.forName(name).executor(Executors.newVirtualThreadPerTaskExecutor());
    guarded.forEach(inside::addService);
    this.inProcess = inside.build().start();
    this.channel = InProcessChannelBuilder.forName(name)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .propagateCauseWithStatus(false)
        .build();
  }

  private static Server start(Server server, Gates gates) throws IOException {
    try {
      return server.start();
    } catch (IOException e) {
      gates.close();
      throw e;
    }
  }

  /** The port in use. */
  public int port() {
    return network.getPort();
  }

  /** The way in for the slices of this process. */
  public Channel inProcessChannel() {
    return channel;
  }

  /** Says no to new calls, lets those at work end, then closes. */
  @Override
  public void close() {
    health.enterTerminalState();
    network.shutdown();
    channel.shutdown();
    inProcess.shutdown();
    try {
      if (!network.awaitTermination(2, TimeUnit.SECONDS)) {
        network.shutdownNow();
        network.awaitTermination(2, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    inProcess.shutdownNow();
    channel.shutdownNow();
    gates.close();
  }

  /** Tells the health service that every slice is up. */
  public void serving() {
    health.setStatus("", ServingStatus.SERVING);
  }

  private static ServerBuilder<?> limits(NettyServerBuilder builder) {
    return builder
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        // Up to twice the limit is read, so that it can be refused with a reason.
        .maxInboundMessageSize(2 * Limits.MESSAGE_BYTES)
        .fallbackHandlerRegistry(new UnknownMethods())
        .maxInboundMetadataSize(Limits.METADATA_BYTES)
        .maxConcurrentCallsPerConnection(Limits.CALLS_PER_CONNECTION)
        .flowControlWindow(Limits.FLOW_WINDOW_BYTES)
        .permitKeepAliveTime(10, TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true)
        .keepAliveTime(30, TimeUnit.SECONDS)
        .keepAliveTimeout(10, TimeUnit.SECONDS);
  }
}
