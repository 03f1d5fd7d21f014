package io.nexanest.benchmarks.history;

import io.grpc.InsecureServerCredentials;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.history.BarBook;
import io.nexanest.market.history.Histories;
import io.nexanest.market.history.HistoryRpc;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.minute.IntervalHistories;
import io.nexanest.market.minute.MinuteRollups;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.server.GateConfig;
import io.nexanest.platform.rpc.server.Gates;
import io.nexanest.platform.rpc.server.GrpcServer;
import io.nexanest.platform.security.Permissions;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.TokenVerifier;
import io.nexanest.platform.telemetry.Telemetry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The server's own listener and interceptors over a book of bars. */
final class HistoryServer implements AutoCloseable {
  static final String SCHEME = "Bench";

  private final GrpcServer server;

  HistoryServer(Catalogue catalogue, BarBook book, Database database, LocalDate today)
      throws IOException {
    MinuteRollups rollups =
        new MinuteRollups(database, new MinuteRollups.Source(() -> 0, 0, "bench"));
    Histories histories = new Histories(
        () -> catalogue,
        () -> book,
        id -> {
          throw new IllegalStateException("there are no private instruments");
        },
        new Pages(new byte[32]),
        new IntervalHistories(() -> rollups, ExchangeCalendars.read()));
    this.server = new GrpcServer(
        new InetSocketAddress("127.0.0.1", 0),
        InsecureServerCredentials.create(),
        List.of(new HistoryRpc(
            histories,
            request -> {
              throw new Problem(Reason.METHOD_UNKNOWN, "gaps are not measured");
            },
            request -> {
              throw new Problem(Reason.METHOD_UNKNOWN, "filling is not measured");
            },
            () -> today,
            InstantSource.system())),
        new Gates(
            GateConfig.read(Settings.of(Map.of())),
            new Telemetry(),
            List.of(new AnyToken()),
            new PeerPass(new byte[32])),
        false);
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private static final class AnyToken implements TokenVerifier {
    @Override
    public String scheme() {
      return SCHEME;
    }

    @Override
    public Optional<Principal> verify(String token) {
      UUID id = new UUID(0, 1);
      return Optional.of(new Principal(id, id, "bench", Permissions.ALL, "sessions/" + token));
    }

    @Override
    public boolean stillValid(Principal principal) {
      return true;
    }
  }
}
