package io.nexanest.market;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.uuid.UuidV7;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.module.Running;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Peers;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.server.Authentication;
import io.nexanest.platform.rpc.server.GateConfig;
import io.nexanest.platform.rpc.server.Gates;
import io.nexanest.platform.rpc.server.GrpcServer;
import io.nexanest.platform.security.Permissions;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.TokenVerifier;
import io.nexanest.platform.telemetry.Telemetry;
import io.nexanest.platform.testing.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The slice at work: database, server on a free port, and tokens that are the callers' names. */
final class MarketServer implements AutoCloseable {
  private final TestPostgres postgres = TestPostgres.start("market");
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private final Platform platform;
  private final PeerPass pass = new PeerPass(new byte[32]);
  private final Running running;
  private final GrpcServer server;
  private final ManagedChannel channel;

  MarketServer(Map<String, String> settings) {
    SecureRandom random = new SecureRandom();
    Peers nobody = new Peers(
        slice -> {
          throw new IllegalStateException("market calls no slice");
        },
        pass);
    platform = new Platform(
        Settings.of(settings),
        postgres.database(),
        nobody,
        new Pages(new byte[32]),
        new Telemetry(),
        InstantSource.system(),
        () -> UuidV7.of(InstantSource.system().instant(), random),
        Path.of("."),
        () -> {});
    running = new MarketModule(MarketServer::demo, this::check).start(platform);
    try {
      server = new GrpcServer(
          new InetSocketAddress("127.0.0.1", 0),
          InsecureServerCredentials.create(),
          running.services(),
          new Gates(
              GateConfig.read(platform.settings()),
              platform.telemetry(),
              List.of(new NamesAsTokens()),
              pass),
          false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
        .usePlaintext()
        .build();
  }

  void ready() {
    running.ready().run();
  }

  TestPostgres postgres() {
    return postgres;
  }

  /** A channel without a token. */
  Channel channel() {
    return channel;
  }

  /** The session of that caller has ended. */
  void revoke(String name) {
    revoked.add(name);
  }

  /** A channel on which that caller calls: "viewer" may only read, everybody else may all. */
  Channel as(String name) {
    return ClientInterceptors.intercept(channel, new InName(name));
  }

  static UUID tenant(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static InputStream demo(String path) {
    Path folder = Path.of(System.getProperty("nexanest.root", "../.."))
        .resolve("server/app/src/main/resources/demo");
    try {
      return new ByteArrayInputStream(Files.readAllBytes(folder.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.close();
    running.close().run();
    postgres.close();
  }

  private void check(Principal principal) {
    if (revoked.contains(principal.name())) {
      throw new Problem(Reason.TOKEN_EXPIRED, "the session has ended; sign in again");
    }
  }

  private record InName(String name) implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
        MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
      return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
        @Override
        public void start(Listener<A> listener, Metadata headers) {
          headers.put(Authentication.AUTHORIZATION, "Bearer " + name);
          super.start(listener, headers);
        }
      };
    }
  }

  private static final class NamesAsTokens implements TokenVerifier {
    @Override
    public String scheme() {
      return "Bearer";
    }

    @Override
    public Optional<Principal> verify(String name) {
      Set<String> may = name.equals("viewer") ? Permissions.VIEWER : Permissions.ALL;
      UUID tenant = tenant(name);
      return Optional.of(new Principal(tenant, tenant, name, may, "sessions/" + name));
    }

    @Override
    public boolean stillValid(Principal principal) {
      return true;
    }
  }
}
