package io.nexanest.platform.rpc.server;

import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Peers;
import io.nexanest.platform.security.Permissions;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.TokenVerifier;
import io.nexanest.platform.telemetry.Telemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/** A server of those handlers on a free port; every key is its owner's name. */
final class GateServer implements AutoCloseable {
  private final PeerPass pass = new PeerPass(new byte[16]);
  private final GrpcServer server;
  private final ManagedChannel channel;

  GateServer(GateConfig config, GateHandlers handlers, LongSupplier clock) {
    try {
      server = new GrpcServer(
          new InetSocketAddress("127.0.0.1", 0),
          InsecureServerCredentials.create(),
          handlers.services(),
          new Gates(config, new Telemetry(), List.of(new NamesAsKeys()), pass, clock),
          false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
        .usePlaintext()
        .build();
  }

  ManagedChannel channel() {
    return channel;
  }

  Peers peers() {
    return new Peers(slice -> server.inProcessChannel(), pass);
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.close();
  }

  private static final class NamesAsKeys implements TokenVerifier {
    @Override
    public String scheme() {
      return "Key";
    }

    @Override
    public Optional<Principal> verify(String name) {
      UUID tenant = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
      return Optional.of(new Principal(tenant, tenant, name, Permissions.ALL, "keys/" + name));
    }

    @Override
    public boolean stillValid(Principal principal) {
      return true;
    }
  }
}
